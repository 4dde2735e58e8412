package io.github.waymark.notes.maven;

import io.github.waymark.process.Command;
import io.github.waymark.process.CommandLine;
import io.github.waymark.process.Foreground;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.logging.Log;

/** The user's editor. */
final class Editor {

    private Editor() {}

    /**
     * Opens a file and waits until the editor ends; without an editor it says so.
     *
     * @param folder where the editor runs
     */
    static void open(Path file, Path folder, Map<String, String> environment, Log log) throws IOException {
        String editor = environment.getOrDefault("VISUAL", environment.getOrDefault("EDITOR", ""));
        if (editor.isBlank()) {
            log.warn("No editor is known: set VISUAL or EDITOR, or open " + file);
            return;
        }
        // As git does, an editor may come with options: `code --wait`.
        List<String> command = new ArrayList<>(CommandLine.split(editor));
        command.add(file.toString());
        try {
            int code = Foreground.run(new Command(command, folder, environment));
            if (code != 0) {
                log.warn("The editor ended with code " + code + ": " + editor);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the editor was open", e);
        }
    }
}
