import { allowedServices } from '../../src/bot/serviceHosts.ts';

const SIGNED = { authenticated: true, hosts: [], loopback: false };
const TRYOUT = { authenticated: false, hosts: [], loopback: true };

test.each([
  ['a signed bot', SIGNED, 'https://smba.trafficmanager.net/emea/', true],
  ['a signed bot', SIGNED, 'https://europe.webchat.botframework.com/', true],
  ['a signed bot', SIGNED, 'http://smba.trafficmanager.net/emea/', false],
  ['a signed bot', SIGNED, 'https://evil.trafficmanager.net/', false],
  ['a signed bot', SIGNED, 'https://smba.trafficmanager.net.evil.nl/', false],
  ['a signed bot', SIGNED, 'https://evilbotframework.com/', false],
  ['a signed bot', SIGNED, 'http://127.0.0.1:5000/', false],
  ['a signed bot with hosts named', { ...SIGNED, hosts: ['127.0.0.1'] }, 'http://127.0.0.1:5000/', true],
  [
    'a signed bot with hosts named',
    { ...SIGNED, hosts: ['x.nl'] },
    'https://smba.trafficmanager.net/',
    false,
  ],
  ['the try-out', TRYOUT, 'http://localhost:56150/_connector', true],
  ['the try-out', TRYOUT, 'http://[::1]:56150/', true],
  ['the try-out', TRYOUT, 'http://169.254.169.254/latest', false],
  ['the try-out with a host named', { ...TRYOUT, hosts: ['playground'] }, 'http://playground:56150/', true],
  ['who said that all may write', { ...TRYOUT, loopback: false }, 'http://playground:56150/', true],
  ['the try-out', TRYOUT, 'no address', false],
])('%s: %s %s %s', (_who, reach, serviceUrl, allowed) => {
  expect(allowedServices(reach)(serviceUrl)).toBe(allowed);
});
