package io.github.waymark.it;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Serves one list on this machine. */
final class ListServer implements AutoCloseable {

    static final String USER = "reader";
    static final String PASSWORD = "secret";

    private final HttpServer server;
    private volatile String text;

    private ListServer(HttpServer server, String text) {
        this.server = server;
        this.text = text;
    }

    static ListServer started(String text) throws IOException {
        return started(text, new BasicAuthenticator("lists") {
            @Override
            public boolean checkCredentials(String user, String password) {
                return user.equals(USER) && password.equals(PASSWORD);
            }
        });
    }

    /** Serves it to everybody. */
    static ListServer startedForAll(String text) throws IOException {
        return started(text, null);
    }

    private static ListServer started(String text, @Nullable Authenticator authenticator) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ListServer lists = new ListServer(server, text);
        HttpContext context = server.createContext("/lists/2026.txt", exchange -> {
            byte[] bytes = lists.text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        context.setAuthenticator(authenticator);
        server.start();
        return lists;
    }

    /** The id of the server in settings.xml. */
    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String url() {
        return "http://" + host() + "/lists/2026.txt";
    }

    /** What is served from now on. */
    void text(String now) {
        text = now;
    }

    /** Nobody answers from now on. */
    void stop() {
        server.stop(0);
    }

    @Override
    public void close() {
        stop();
    }
}
