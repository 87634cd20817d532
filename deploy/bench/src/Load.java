import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * HTTP/1.1 load from one thread over kept connections, each of which sends its next request when it has read the last
 * answer (closed loop). Selects instead of blocking, so that it takes as little of the shared processors as it can.
 */
final class Load {

    private static final long PATIENCE_NANOS = 10_000_000_000L;

    /** What is sent. An operation is one request or several, one after the other on the same connection. */
    interface Plan {
        /** @param operation 0, 1, 2 … over the whole benchmark of this plan */
        byte[] request(long operation, int step);

        default int steps() {
            return 1;
        }
    }

    /** @param nanos how long each operation took, ascending */
    record Result(long[] nanos, double seconds, long errors, String firstError) {
        double rate() {
            return nanos.length / seconds;
        }

        double millis(double quantile) {
            return nanos.length == 0 ? 0 : nanos[(int) Math.min(nanos.length - 1, (long) (nanos.length * quantile))] / 1e6;
        }
    }

    private final InetSocketAddress address;
    private final int connections;
    private final Plan plan;
    private long next;
    private long end;
    private int busy;
    private long[] nanos;
    private int done;
    private long errors;
    private String firstError;

    Load(InetSocketAddress address, int connections, Plan plan) {
        this.address = address;
        this.connections = connections;
        this.plan = plan;
    }

    /** Runs for so long and waits for what is under way then. May be called again: operations go on counting. */
    Result run(double seconds) throws IOException {
        nanos = new long[1 << 16];
        done = 0;
        errors = 0;
        firstError = null;
        busy = 0;
        long begun = System.nanoTime();
        end = begun + (long) (seconds * 1e9);
        try (var selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                new Connection(selector).begin();
            }
            while (busy > 0) {
                selector.select(key -> ((Connection) key.attachment()).readable(), 1000);
                if (System.nanoTime() > end + PATIENCE_NANOS) {
                    errors += busy;
                    firstError = busy + " requests were not answered within 10 s";
                    break;
                }
            }
            double took = (System.nanoTime() - begun) / 1e9;
            for (var key : selector.keys()) {
                key.channel().close();
            }
            var sorted = Arrays.copyOf(nanos, done);
            Arrays.sort(sorted);
            return new Result(sorted, took, errors, firstError);
        }
    }

    private void finished(long took) {
        if (done == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * done);
        }
        nanos[done++] = took;
    }

    private final class Connection {
        private final SocketChannel channel;
        private ByteBuffer in = ByteBuffer.allocate(1 << 16);
        private long operation;
        private int step;
        private long began;
        /** Bytes of the answer with its head; -1 until the head is read; chunked ones end with an empty chunk. */
        private int expected;
        private boolean chunked;

        Connection(Selector selector) throws IOException {
            channel = SocketChannel.open(address);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
            busy++;
        }

        void begin() {
            began = System.nanoTime();
            if (began >= end) {
                busy--;
                return;
            }
            operation = next++;
            step = 0;
            send();
        }

        private void send() {
            expected = -1;
            in.clear();
            try {
                var out = ByteBuffer.wrap(plan.request(operation, step));
                while (out.hasRemaining()) {
                    channel.write(out); // a few hundred bytes into an empty buffer: once is enough
                }
            } catch (IOException e) {
                broken(e);
            }
        }

        void readable() {
            try {
                if (channel.read(in) < 0) {
                    throw new IOException("connection closed in the middle of an answer");
                }
                if (complete()) {
                    answered();
                } else if (!in.hasRemaining()) {
                    in = ByteBuffer.allocate(2 * in.capacity()).put(in.flip());
                }
            } catch (IOException e) {
                broken(e);
            }
        }

        private boolean complete() {
            if (expected < 0) {
                readHead();
            }
            return expected >= 0 && (chunked ? endsWithEmptyChunk() : in.position() >= expected);
        }

        private void readHead() {
            var bytes = in.array();
            for (int i = 3; i < in.position(); i++) {
                if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
                    var head = new String(bytes, 0, i, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                    int at = head.indexOf("content-length:");
                    chunked = at < 0 && head.contains("transfer-encoding: chunked");
                    int length = at < 0 ? 0 : Integer.parseInt(head.substring(at + 15, head.indexOf('\r', at)).trim());
                    expected = i + 1 + length;
                    return;
                }
            }
        }

        private boolean endsWithEmptyChunk() {
            int at = in.position();
            return at >= 5 && new String(in.array(), at - 5, 5, StandardCharsets.ISO_8859_1).equals("0\r\n\r\n");
        }

        private void answered() {
            if (in.get(9) != '2') { // HTTP/1.1 2xx
                error(new String(in.array(), 0, Math.min(in.position(), 1200), StandardCharsets.UTF_8));
                begin();
            } else if (++step < plan.steps()) {
                send();
            } else {
                finished(System.nanoTime() - began);
                begin();
            }
        }

        private void broken(IOException e) {
            error(e.toString());
            busy--;
            try {
                channel.close();
            } catch (IOException ignored) {
                // it is broken
            }
        }

        private void error(String what) {
            errors++;
            firstError = firstError == null ? what : firstError;
        }
    }
}
