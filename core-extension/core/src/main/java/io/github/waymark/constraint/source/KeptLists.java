package io.github.waymark.constraint.source;

import io.github.waymark.output.OutputFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Lists that were fetched, each with the hash of its content, for builds offline. */
public final class KeptLists {

    private final Path folder;

    /**
     * @param repository the local repository, beside whose artifacts they are kept
     */
    public KeptLists(Path repository) {
        this.folder = repository.resolve(".waymark").resolve("constraints");
    }

    /** The content that was last fetched; empty when there is none, or somebody changed it since. */
    public Optional<String> read(URI uri) {
        try {
            Path file = file(uri);
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String kept = Files.readString(file);
            int newline = kept.indexOf('\n');
            String text = kept.substring(newline + 1);
            return kept.substring(0, Math.max(0, newline)).equals(head(uri, text))
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (IOException e) {
            // What can't be read is fetched anew, and missing offline.
            return Optional.empty();
        }
    }

    /** Keeps what was fetched. */
    public void write(URI uri, String text) {
        OutputFile.write(file(uri), head(uri, text) + "\n" + text);
    }

    private static String head(URI uri, String text) {
        return "sha256 " + ListReader.sha256(text) + " " + uri;
    }

    private Path file(URI uri) {
        return folder.resolve(ListReader.sha256(uri.toString()) + ".list");
    }
}
