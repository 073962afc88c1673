# The bot as production runs it. Everything it writes goes to /data; the rest may be read-only.
FROM node:24.11.1-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.json ./
RUN npm ci --ignore-scripts
COPY src ./src
COPY page ./page
COPY tools ./tools
RUN ["node", "tools/buildPage.ts"]
RUN ["node", "tools/buildBot.ts"]

FROM node:24.11.1-bookworm-slim AS install
WORKDIR /app
COPY --from=build /app/package.json /app/package-lock.json ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts
COPY --from=build /app/src ./src
COPY --from=build /app/dist ./dist
COPY knowledge ./knowledge
RUN ["node", "src/knowledge.ts", "learn"]

FROM node:24.11.1-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3978 \
    DATABASE_URL=sqlite:/data/briefwijzer.db \
    MAIL_FOLDER=/data/mail
WORKDIR /app
COPY --from=install /app ./
COPY teams ./teams
RUN ["install", "--directory", "--owner=node", "--group=node", "--mode=700", "/data"]
USER node
VOLUME ["/data"]
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["node", "--eval", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
