package io.github.waymark.matrix.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Appends events to a file, one JSON object per line; a line that ends with a newline is complete. */
final class EventLog {

    private final FileChannel channel;
    private boolean broken;

    private EventLog(FileChannel channel) {
        this.channel = channel;
    }

    static EventLog open(Path file) throws IOException {
        return new EventLog(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
    }

    static JsonLine event(String name) {
        return new JsonLine().put("at", System.currentTimeMillis()).put("event", name);
    }

    /** Writes an event. After an error, such as a full disk, the build continues without further events. */
    synchronized void write(JsonLine event) {
        if (broken) {
            return;
        }
        try {
            ByteBuffer line = ByteBuffer.wrap(event.line().getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException e) {
            broken = true;
            System.err.println("[WARNING] The matrix agent can't record events any more: " + e);
        }
    }
}
