package io.github.waymark.notes.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.logging.Log;

/** The user's editor. */
final class Editor {

    private Editor() {}

    /** Opens a file and waits until the editor ends; without an editor it says so. */
    static void open(Path file, Map<String, String> environment, Log log) throws IOException {
        String editor = environment.getOrDefault("VISUAL", environment.getOrDefault("EDITOR", ""));
        if (editor.isBlank()) {
            log.warn("No editor is known: set VISUAL or EDITOR, or open " + file);
            return;
        }
        // As git does, an editor may come with options: `code --wait`.
        List<String> command = new ArrayList<>(List.of(editor.strip().split("\\s+", -1)));
        command.add(file.toString());
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                log.warn("The editor ended with code " + code + ": " + editor);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the editor was open", e);
        }
    }
}
