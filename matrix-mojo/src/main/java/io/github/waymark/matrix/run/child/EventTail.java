package io.github.waymark.matrix.run.child;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Follows the event file that an agent writes, as {@code tail -f} does. */
public final class EventTail {

    private final Path file;
    private final Consumer<String> lines;
    private long position;

    public EventTail(Path file, Consumer<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** Passes on the lines since the last call. A file that can't be read has no new lines. */
    public synchronized void poll() {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(position);
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(channel.size() - position, 1 << 20));
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // Read until the buffer is full.
            }
            passOn(new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return;
        }
    }

    private void passOn(String text) {
        String complete = text.substring(0, text.lastIndexOf('\n') + 1);
        position += complete.getBytes(StandardCharsets.UTF_8).length;
        complete.lines().forEach(lines);
    }
}
