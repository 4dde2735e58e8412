package io.github.waymark.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Small files inside the git folder, each with the text that its content was made from.
 *
 * <p>A cache that can't be read or written is no cache, and no reason to fail. Files are moved into place whole, so builds side by
 * side don't disturb each other.
 */
public final class Cache {

    private static final String FORMAT = "waymark 1\n";
    private static final char END = '\u0001';
    private static final String BORDER = "\n\u0000\n";

    private final @Nullable Path folder;

    /** A cache in a git folder; without one nothing is kept. */
    public Cache(Optional<Path> gitDir) {
        this.folder = gitDir.isEmpty() ? null : gitDir.get().resolve("waymark");
    }

    /** The values that were made from this source; empty when there are none, or they were made from another. */
    public Map<String, String> read(String name, String source) {
        if (folder == null) {
            return Map.of();
        }
        String text;
        try {
            Path file = folder.resolve(name);
            if (!Files.exists(file)) {
                return Map.of();
            }
            text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return Map.of();
        }
        String head = FORMAT + source + BORDER;
        return text.length() >= head.length() + BORDER.length() && text.startsWith(head) && text.endsWith(BORDER)
                ? values(text.substring(head.length(), text.length() - BORDER.length()))
                : Map.of();
    }

    private static Map<String, String> values(String lines) {
        Map<String, String> values = new LinkedHashMap<>();
        int at = 0;
        while (at < lines.length()) {
            int equals = lines.indexOf('=', at);
            int end = lines.indexOf(END, equals);
            values.put(lines.substring(at, equals), lines.substring(equals + 1, end));
            at = end + 1;
        }
        return values;
    }

    /** Keeps values until the text that they were made from changes. Failing to is no problem. */
    public void write(String name, String source, Map<String, String> values) {
        if (folder == null) {
            return;
        }
        StringBuilder text = new StringBuilder(FORMAT).append(source).append(BORDER);
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (value.getKey().indexOf('=') >= 0 || value.getValue().indexOf(END) >= 0) {
                return;
            }
            text.append(value.getKey()).append('=').append(value.getValue()).append(END);
        }
        write(name, text.append(BORDER).toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes that were kept whole; empty when there are none. */
    public Optional<byte[]> read(String name) {
        try {
            return folder == null || !Files.exists(folder.resolve(name))
                    ? Optional.empty()
                    : Optional.of(Files.readAllBytes(folder.resolve(name)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps bytes of what never changes, or says itself what it was made from. Failing to is no problem. */
    public void write(String name, byte[] bytes) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            // A number that no other has. The JDK's own temporary files take fifty classes for it, random numbers among
            // them.
            String own = Long.toHexString(System.nanoTime()) + "-"
                    + Thread.currentThread().getId();
            Path whole = folder.resolve(name + "." + own + ".tmp");
            try {
                Files.write(whole, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                Files.move(
                        whole,
                        folder.resolve(name),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            // A read-only git folder: the answer is derived anew each time.
            return;
        }
    }
}
