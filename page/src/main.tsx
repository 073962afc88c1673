import * as z from 'zod';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Page } from './frame/Page.tsx';

/** Schemas are read as they are: the page's policy takes no code that is made on the way. */
z.config({ jitless: true });

createRoot(document.getElementById('page')!).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
