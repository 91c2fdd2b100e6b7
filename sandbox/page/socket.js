// The websocket to the sandbox: opens, says who this tab is, hands frames on, and comes back by itself.

const FIRST_WAIT = 500;
const LONGEST_WAIT = 5000;

/** One connection at a time. `hello()` returns the first frame; `onFrame`, `onOpen` and `onClose` follow events. */
export class Socket {
  constructor({ hello, onFrame, onClose }) {
    Object.assign(this, { hello, onFrame, onClose, wait: FIRST_WAIT, socket: null });
  }

  connect() {
    clearTimeout(this.timer);
    const address = new URL("/page/socket", location.href);
    address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(address);
    this.socket = socket;
    socket.addEventListener("open", () => socket.send(JSON.stringify(this.hello())));
    socket.addEventListener("message", (event) => {
      this.wait = FIRST_WAIT;
      if (socket === this.socket) this.onFrame(JSON.parse(event.data));
    });
    socket.addEventListener("close", () => socket === this.socket && this.retry());
  }

  /** Sends a frame; false when there is no connection. */
  send(frame) {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  /** Comes back as somebody else, or at once. */
  reconnect() {
    const old = this.socket;
    this.socket = null;
    old?.close();
    this.connect();
  }

  retry() {
    this.onClose();
    this.timer = setTimeout(() => this.connect(), this.wait);
    this.wait = Math.min(this.wait * 1.6, LONGEST_WAIT);
  }
}
