package org.betterif.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Stands before the mail server: can be down, and refuses some recipients as a server does that knows no such mailbox, or does
 * not like us today.
 */
final class SmtpGate {

    /** How it receives whoever comes. */
    enum Manner {
        KIND,
        /** It hangs up instead of a greeting. */
        HANGS_UP,
        /** It lets nobody in, with the code that elsewhere means an unknown mailbox. */
        TURNS_AWAY,
        /** Our own address is not good enough for it. */
        REFUSES_SENDER
    }

    /** So many connections must be at it at once until mails to "together…" are taken. */
    private static final CyclicBarrier TOGETHER = new CyclicBarrier(3);
    /** They were, once: that is enough. */
    private static volatile boolean met;

    private final int behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket door;
    private volatile Manner manner = Manner.KIND;
    private Thread accepting;
    private int port;

    SmtpGate(int behind) {
        this.behind = behind;
        up();
    }

    int port() {
        return port;
    }

    synchronized void up() {
        manner = Manner.KIND;
        if (door == null || door.isClosed()) {
            door = bound();
            port = door.getLocalPort();
            var own = door;
            accepting = Thread.ofPlatform().daemon().start(() -> accept(own));
        }
    }

    /**
     * Connections are refused, and those that are open are cut. The kernel listens until whoever waits for a client has left:
     * one who connected until then would be cut in the middle, which is another fault than being refused.
     */
    synchronized void down() {
        close(door);
        try {
            accepting.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        open.forEach(SmtpGate::close);
        open.clear();
    }

    /** From now on; connections that are open are cut. */
    synchronized void behave(Manner how) {
        manner = how;
        open.forEach(SmtpGate::close);
        open.clear();
    }

    /** As a server ends connections on which nothing happened for long. */
    synchronized void endIdle() {
        open.forEach(socket -> {
            try {
                if (socket.getLocalPort() == port) {
                    say(socket, "421 4.4.2 Nothing was said for too long");
                }
            } catch (IOException e) {
                // it is closed already
            }
            close(socket);
            open.remove(socket);
        });
    }

    /** The address may be taken for a moment longer by whoever listened there. */
    private ServerSocket bound() {
        for (int i = 0; ; i++) {
            try {
                return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                if (i == 1000) {
                    throw new UncheckedIOException(e);
                }
                Thread.onSpinWait();
            }
        }
    }

    private void accept(ServerSocket own) {
        while (!own.isClosed()) {
            try {
                var client = own.accept();
                if (turnedAway(client)) {
                    continue;
                }
                open.add(client);
                var server = new Socket(InetAddress.getLoopbackAddress(), behind);
                open.add(server);
                Thread.ofPlatform().daemon().start(() -> copy(server, client));
                Thread.ofPlatform().daemon().start(() -> speak(client, server, own));
            } catch (IOException e) {
                // closed, or the server behind is: the next one tells
            }
        }
    }

    private boolean turnedAway(Socket client) throws IOException {
        if (manner == Manner.TURNS_AWAY) {
            say(client, "550 5.3.2 No mail today");
        }
        if (manner == Manner.TURNS_AWAY || manner == Manner.HANGS_UP) {
            close(client);
            return true;
        }
        return false;
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // closed
        } finally {
            close(to);
        }
    }

    /** A client waits for the answer to RCPT, so that it comes in a piece of its own. */
    private void speak(Socket client, Socket server, ServerSocket own) {
        var piece = new byte[1 << 16];
        boolean cut = false;
        try {
            // a connection that was made while the door was being closed ends with it, too
            for (int read = client.getInputStream().read(piece);
                    read > 0 && !own.isClosed();
                    read = client.getInputStream().read(piece)) {
                var said = new String(piece, 0, read, StandardCharsets.ISO_8859_1);
                if (manner == Manner.REFUSES_SENDER && said.startsWith("MAIL FROM")) {
                    say(client, "550 5.4.4 Sender address rejected: User unknown");
                } else if (said.startsWith("RCPT TO:<gone")) {
                    say(client, "550 5.1.1 No such user here");
                } else if (said.startsWith("RCPT TO:<later")) {
                    say(client, "451 4.7.1 Try again later");
                } else if (said.startsWith("RCPT TO:<together") && !together()) {
                    say(client, "451 4.3.0 Alone");
                } else {
                    server.getOutputStream().write(piece, 0, read);
                    server.getOutputStream().flush();
                    cut |= said.startsWith("RCPT TO:<cut");
                    if (cut && said.endsWith(".\r\n") && !said.startsWith("RCPT")) {
                        close(client); // the server has it; its answer never arrives
                    }
                }
            }
        } catch (IOException e) {
            // closed
        } finally {
            close(server);
            close(client);
        }
    }

    private static boolean together() {
        if (met) {
            return true;
        }
        try {
            TOGETHER.await(30, TimeUnit.SECONDS);
            met = true;
            return true;
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            TOGETHER.reset();
            return false;
        }
    }

    private static void say(Socket to, String line) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void close(java.io.Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is not used again
        }
    }
}
