package io.github.waymark.version.archive;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.TrackedFile;
import io.github.waymark.history.TrackedFileVisitor;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.nio.file.Path;
import java.util.function.Function;

/** The files of a commit that are meant for others: without those marked {@code export-ignore}. */
public final class ExportedFiles {

    /** Is shown the files one by one. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * A file.
         *
         * @param path seen from the top of the outermost repository
         * @param workTree top of the working tree that the file belongs to
         */
        void visit(String path, TrackedFile file, Path workTree);
    }

    private final Function<Path, RepositoryReader> submodules;
    private final boolean withSubmodules;

    private ExportedFiles(boolean withSubmodules, Function<Path, RepositoryReader> submodules) {
        this.withSubmodules = withSubmodules;
        this.submodules = submodules;
    }

    /** Without what submodules hold. */
    public static ExportedFiles withoutSubmodules() {
        return new ExportedFiles(false, folder -> {
            throw new IllegalStateException("no submodule is opened");
        });
    }

    /** With what submodules hold at the commits that are recorded for them; the function opens the repository in a folder. */
    public static ExportedFiles withSubmodules(Function<Path, RepositoryReader> open) {
        return new ExportedFiles(true, open);
    }

    /** Shows the files of a commit. */
    public void files(RepositoryReader history, String commit, Path workTree, Visitor visitor) {
        files(history, commit, workTree, "", visitor);
    }

    private void files(RepositoryReader history, String commit, Path workTree, String prefix, Visitor visitor) {
        history.files(commit, new TrackedFileVisitor() {
            @Override
            public boolean enter(TrackedFile folder) {
                return !ignored(folder);
            }

            @Override
            public void visit(TrackedFile file) {
                if (ignored(file)) {
                    return;
                }
                if (file.kind() != TrackedFile.Kind.SUBMODULE) {
                    visitor.visit(prefix + file.path(), file, workTree);
                } else if (withSubmodules) {
                    submodule(file, workTree.resolve(file.path()), prefix + file.path(), visitor);
                }
            }
        });
    }

    private void submodule(TrackedFile module, Path folder, String path, Visitor visitor) {
        String commit = module.id();
        try (RepositoryReader history = submodules.apply(folder)) {
            if (history.resolve(commit).isEmpty()) {
                throw new ProblemException(new Problem(
                        "A submodule lacks the commit that is recorded for it: " + commit,
                        folder.toString(),
                        "Its files would be missing in the source archive.",
                        "Run `git submodule update --init --recursive`, or leave submodules out with"
                                + " -Dversion.submodules=false."));
            }
            files(history, commit, folder, path + "/", visitor);
        }
    }

    private static boolean ignored(TrackedFile file) {
        return file.attribute("export-ignore").orElse("").equals("set");
    }
}
