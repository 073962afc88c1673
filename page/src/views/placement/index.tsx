import { Heading } from '../../parts/Heading.tsx';
import { Empty } from '../../parts/states.tsx';

export default function View() {
  return (
    <>
      <Heading title="Plaatsing" />
      <Empty title="Hier is nog niets" />
    </>
  );
}
