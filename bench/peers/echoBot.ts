/** The peer: a bare echo bot as botbuilder's own samples write it, on restify, with nothing to remember. */
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Response } from 'botbuilder';
import restify from 'restify';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());

server.get('/readyz', (_req, res, next) => {
  res.send(200);
  next();
});

server.post('/api/messages', async (req, res) => {
  await adapter.process(req, res as unknown as Response, async (context) => {
    if (context.activity.type === 'message') await context.sendActivity(`Echo: ${context.activity.text}`);
  });
});

server.listen(Number(process.env.PORT), '127.0.0.1');
