# The site as a container. Build: docker build --target site --tag guwah . (docker-compose.yml does it for you)

FROM node:20.20.2-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package's install script is needed, and some would download.
RUN npm ci --include=dev --ignore-scripts

FROM dependencies AS build
ENV NEXT_TELEMETRY_DISABLED=1
COPY . .
RUN npm run build

# For one-shot commands (db:migrate, import, verify): the sources and all packages, never facing readers.
FROM build AS tools
ENV NODE_ENV=production
# A volume that is laid over it takes its owner from it.
RUN install --directory --owner=node --group=node /data
USER node
HEALTHCHECK NONE
CMD ["npm", "run", "db:migrate"]

# What faces readers: the built site and the few packages that it needs.
FROM node:20.20.2-bookworm-slim AS site
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=build --chown=node:node /app/.next/standalone ./
RUN install --directory --owner=node --group=node /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Room for young objects: a page makes many, and most are gone when it is sent.
CMD ["node", "--max-semi-space-size=64", "site-server.mjs"]
