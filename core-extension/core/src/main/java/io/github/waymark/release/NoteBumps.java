package io.github.waymark.release;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.TrackedFile;
import io.github.waymark.history.TrackedFileVisitor;
import io.github.waymark.version.Bump;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The bumps that release notes require: a note with a new feature needs a minor release, one about an upgrade a major one. */
public final class NoteBumps {

    private final String folder;
    private final Map<String, Bump> sections;

    private NoteBumps(String folder, Map<String, Bump> sections) {
        this.folder = folder;
        this.sections = sections;
    }

    /**
     * The notes that were added or edited between two commits, and the bump that each requires.
     *
     * @param notes the folder of the release notes, relative to the top of the repository
     */
    public static Map<String, Bump> between(RepositoryReader history, String base, String commit, String notes) {
        return since(history, Optional.of(base), commit, notes);
    }

    /**
     * The notes that were added or edited since a commit, or without one all notes, and the bump that each requires.
     *
     * @param notes the folder of the release notes, relative to the top of the repository
     */
    public static Map<String, Bump> since(
            RepositoryReader history, Optional<String> base, String commit, String notes) {
        String folder = notes.endsWith("/") ? notes : notes + "/";
        return new NoteBumps(folder, NoteSettings.bumps(history, commit, folder)).since(history, base, commit);
    }

    private Map<String, Bump> since(RepositoryReader history, Optional<String> base, String commit) {
        Map<String, String> before = new HashMap<>();
        base.ifPresent(from -> history.files(from, new NoteFiles(file -> before.put(file.path(), file.id()))));
        Map<String, Bump> required = new TreeMap<>();
        history.files(commit, new NoteFiles(file -> {
            if (!file.id().equals(before.get(file.path()))) {
                required.put(file.path(), required(file));
            }
        }));
        return required;
    }

    private Bump required(TrackedFile note) {
        try (InputStream input = note.open()) {
            Bump bump = Bump.PATCH;
            for (String line : new String(input.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                int colon = line.indexOf(':');
                // A section is a key at the beginning of a line; the rest of a note is irrelevant here.
                Bump section = colon > 0 ? sections.get(line.substring(0, colon).strip()) : null;
                bump = section != null && !Character.isWhitespace(line.charAt(0)) ? bump.max(section) : bump;
            }
            return bump;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class NoteFiles implements TrackedFileVisitor {

        private final Consumer<TrackedFile> action;

        NoteFiles(Consumer<TrackedFile> action) {
            this.action = action;
        }

        @Override
        public boolean enter(TrackedFile entered) {
            String path = entered.path() + "/";
            return folder.startsWith(path) || path.startsWith(folder);
        }

        @Override
        public void visit(TrackedFile file) {
            if (file.path().startsWith(folder) && file.path().endsWith(".yaml")) {
                action.accept(file);
            }
        }
    }
}
