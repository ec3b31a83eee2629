import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Where a person lets files be put: it keeps what was put, and answers with a status of the test's choice. */
export class FakeOneDrive {
  readonly files: { readonly path: string; readonly headers: IncomingMessage['headers']; readonly bytes: Buffer }[] = []
  status = 201
  /** Where it sends the bot instead, if anywhere. */
  location: string | undefined

  /** It takes the file and never answers. */
  isSilent = false

  private constructor(private readonly server: Server) {}

  static async start(): Promise<FakeOneDrive> {
    const server = createServer()
    const drive = new FakeOneDrive(server)
    server.on('request', async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
      drive.files.push({ path: request.url ?? '', headers: request.headers, bytes: Buffer.concat(chunks) })
      if (drive.isSilent) return
      response.statusCode = drive.location ? 307 : drive.status
      if (drive.location) response.setHeader('location', drive.location)
      response.end('{}')
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    return drive
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((closed) => this.server.close(closed))
  }
}
