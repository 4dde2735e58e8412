package io.github.waymark.history.jgit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.history.Script;
import io.github.waymark.history.VersionTag;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefDatabase;
import org.eclipse.jgit.lib.RefRename;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.ReflogReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tags that git makes or packs between two looks at them. */
class MovingReferencesTest {

    @TempDir
    private Path folder;

    @Test
    void aTagThatIsMadeWhileTagsAreReadIsReadAndNoProblem() throws IOException {
        Script script = Script.play(folder, "commit one\ntag v1.0.0\ncommit two");

        assertEquals(
                List.of("v1.0.0", "v1.1.0"),
                tagsWhile(() -> Files.writeString(folder.resolve(".git/refs/tags/v1.1.0"), script.id("two") + "\n")));
    }

    @Test
    void aTagThatStaysUnreadableIsAProblem() {
        Script.play(folder, "commit one\ntag v1.0.0");

        ProblemException problem = assertThrows(
                ProblemException.class,
                () -> tagsWhile(() -> Files.writeString(folder.resolve(".git/refs/tags/v1.1.0"), "broken\n")));

        assertTrue(problem.getMessage().contains("refs/tags/v1.1.0 cannot be read"), problem.getMessage());
    }

    private List<String> tagsWhile(Change change) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (Repository repository =
                        new FileRepositoryBuilder().setWorkTree(folder.toFile()).build();
                RevWalk walk = new RevWalk(repository)) {
            RefDatabase refs = new Changing(repository.getRefDatabase(), change);
            VersionTags tags = VersionTags.read(refs, folder.resolve(".git"), walk, Opened.STANDARD);
            for (VersionTag tag : tags.all()) {
                names.add(tag.name());
            }
        }
        return List.copyOf(names);
    }

    @FunctionalInterface
    private interface Change {

        void make() throws IOException;
    }

    /** Makes a change after the references have been read for the first time. */
    @SuppressWarnings("deprecation") // One of the methods to be implemented.
    private static final class Changing extends RefDatabase {

        private final RefDatabase refs;
        private final Change change;
        private boolean made;

        Changing(RefDatabase refs, Change change) {
            this.refs = refs;
            this.change = change;
        }

        @Override
        public List<Ref> getRefsByPrefix(String prefix) throws IOException {
            List<Ref> found = refs.getRefsByPrefix(prefix);
            if (!made) {
                made = true;
                change.make();
            }
            return found;
        }

        @Override
        public void refresh() {
            refs.refresh();
        }

        @Override
        public ReflogReader getReflogReader(Ref ref) throws IOException {
            return refs.getReflogReader(ref);
        }

        @Override
        public void create() throws IOException {
            refs.create();
        }

        @Override
        public void close() {
            refs.close();
        }

        @Override
        public boolean isNameConflicting(String name) throws IOException {
            return refs.isNameConflicting(name);
        }

        @Override
        public RefUpdate newUpdate(String name, boolean detach) throws IOException {
            return refs.newUpdate(name, detach);
        }

        @Override
        public RefRename newRename(String from, String to) throws IOException {
            return refs.newRename(from, to);
        }

        @Override
        public @Nullable Ref exactRef(String name) throws IOException {
            return refs.exactRef(name);
        }

        @Override
        public Map<String, Ref> getRefs(String prefix) throws IOException {
            return refs.getRefs(prefix);
        }

        @Override
        public List<Ref> getAdditionalRefs() throws IOException {
            return refs.getAdditionalRefs();
        }

        @Override
        public Ref peel(Ref ref) throws IOException {
            return refs.peel(ref);
        }
    }
}
