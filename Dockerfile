# One image for the portal, its worker, its migration and the sandbox. It holds no secret: settings come when it runs.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The Node of npm start is among the packages; the image has its own.
RUN npm ci --ignore-scripts --omit=dev && rm -rf node_modules/node-linux-* node_modules/.bin/node

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN node --input-type=module -e "await (await import('./scripts/build-if-stale.mjs')).buildIfStale()" \
  && rm -rf .next/cache

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3000 HOST=0.0.0.0 PORCHLIGHT_DATA=/data
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/.next .next
COPY package.json next.config.mjs brand.config.ts ./
COPY lib lib
COPY messages messages
COPY public public
COPY sandbox sandbox
COPY scripts scripts
RUN mkdir -p /data .next/cache && chown node:node /data .next/cache
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((reply) => process.exit(reply.ok ? 0 : 1), () => process.exit(1))"]
# exec, so that the portal itself gets the signal to end.
CMD ["sh", "-c", "node --conditions=react-server lib/server/migrate.ts && exec node node_modules/next/dist/bin/next start -p $PORT -H $HOST"]
