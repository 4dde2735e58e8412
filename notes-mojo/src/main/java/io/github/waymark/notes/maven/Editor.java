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

/** Opens files in the user's editor. */
final class Editor {

    private Editor() {}

    /**
     * Opens a file and waits until the editor exits; logs a warning if no editor is set.
     *
     * @param folder the working directory of the editor
     */
    static void open(Path file, Path folder, Map<String, String> environment, Log log) throws IOException {
        String editor = environment.getOrDefault("VISUAL", environment.getOrDefault("EDITOR", ""));
        if (editor.isBlank()) {
            log.warn("No editor is set: set VISUAL or EDITOR, or open " + file);
            return;
        }
        // As in git, the variable may contain options: `code --wait`.
        List<String> command = new ArrayList<>(CommandLine.split(editor));
        command.add(file.toString());
        try {
            int code = Foreground.run(new Command(command, folder, environment));
            if (code != 0) {
                log.warn("The editor exited with code " + code + ": " + editor);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the editor was open", e);
        }
    }
}
