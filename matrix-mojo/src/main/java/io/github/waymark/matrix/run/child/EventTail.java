package io.github.waymark.matrix.run.child;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads on in the file of events that an agent writes, line by line, as far as it has come. */
public final class EventTail {

    private final Path file;
    private final Consumer<String> lines;
    private long read;

    public EventTail(Path file, Consumer<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** Hands on the lines that have come since the last call. A file that can't be read has no news. */
    public synchronized void poll() {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(read);
            ByteBuffer news = ByteBuffer.allocate((int) Math.min(channel.size() - read, 1 << 20));
            while (news.hasRemaining() && channel.read(news) >= 0) {
                // Until all is there.
            }
            handOn(new String(news.array(), 0, news.position(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return;
        }
    }

    private void handOn(String news) {
        int end = news.lastIndexOf('\n') + 1;
        read += news.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
        news.substring(0, end).lines().forEach(lines);
    }
}
