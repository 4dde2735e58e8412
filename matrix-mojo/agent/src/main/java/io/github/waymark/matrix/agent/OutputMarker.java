package io.github.waymark.matrix.agent;

import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.Field;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.inject.Named;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Marks every output line of an environment's tests with the environment's name, so that the matrix can assign the line to its log.
 *
 * <p>The environment is known by the thread: threads that Surefire starts to read a JVM's output inherit it from the thread that runs the
 * goal.
 */
@Named
@Singleton
final class OutputMarker {

    /** Encloses the name of the environment at the start of a line. */
    static final char MARK = '\u0001';

    private static final ThreadLocal<@Nullable String> ENVIRONMENT = new InheritableThreadLocal<>();

    private final Object lock = new Object();
    private final List<LineStream> streams = new ArrayList<>();

    /** From now on lines of this thread, and of threads that it starts, are marked; null ends it. */
    void markLinesOf(@Nullable String environment) {
        if (environment == null) {
            ENVIRONMENT.remove();
        } else {
            ENVIRONMENT.set(environment);
        }
    }

    /** Redirects the output of this JVM through this class. */
    void redirectOutput() {
        boolean logged = System.out.getClass().getName().startsWith("org.apache.maven.");
        markLog();
        System.setOut(marking(System.out, "stdout.encoding", !logged));
        System.setErr(marking(System.err, "stderr.encoding", !logged));
    }

    /** Writes incomplete lines. */
    void finish() {
        streams.forEach(LineStream::close);
    }

    private PrintStream marking(PrintStream stream, String encoding, boolean marked) {
        // The properties of Java 19 and of earlier releases; without them streams have the default encoding.
        String known = System.getProperty(encoding, System.getProperty("sun." + encoding));
        String charset = known == null ? Charset.defaultCharset().name() : known;
        LineStream lines = new LineStream(stream, marked ? OutputMarker::mark : () -> "", lock);
        streams.add(lines);
        try {
            return new PrintStream(lines, true, charset);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("The JVM doesn't know the encoding of its own stream", e);
        }
    }

    /** Maven 4 logs to its own terminal, through a sink that has no getter. */
    private static void markLog() {
        try {
            Field sink =
                    Class.forName("org.apache.maven.slf4j.MavenSimpleLogger").getDeclaredField("logSink");
            sink.setAccessible(true);
            Object before = sink.get(null);
            if (before instanceof Consumer) {
                @SuppressWarnings("unchecked") // The field is declared with this type.
                Consumer<String> lines = (Consumer<String>) before;
                Consumer<String> marking = message -> lines.accept(marked(message));
                sink.set(null, marking);
            }
        } catch (ReflectiveOperationException e) {
            // Maven 3 logs to System.out.
            return;
        }
    }

    private static String marked(String message) {
        String mark = mark();
        return mark.isEmpty() ? message : mark + message.replace("\n", "\n" + mark);
    }

    /** The mark of this thread's lines; empty outside tests. */
    static String mark() {
        String environment = ENVIRONMENT.get();
        return environment == null ? "" : MARK + environment + MARK;
    }
}
