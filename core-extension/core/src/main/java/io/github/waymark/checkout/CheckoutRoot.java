package io.github.waymark.checkout;

import io.github.waymark.git.GitFolder;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The root of a checkout and its repository, found by folders and files alone.
 *
 * @param root the folder that contains {@code .mvn}, if it exists; real path
 * @param git the repository that it belongs to
 */
record CheckoutRoot(Path root, Optional<GitFolder> git) {

    /** A checkout whose root is known. */
    static CheckoutRoot at(Path root) {
        Path real = real(root);
        return new CheckoutRoot(real, GitFolder.find(real));
    }

    /**
     * The checkout that a folder belongs to: its root is the nearest folder with {@code .mvn} from there upwards, within the
     * repository.
     */
    static CheckoutRoot around(Path folder) {
        Path real = real(folder);
        Optional<GitFolder> git = GitFolder.find(real);
        Path top = git.isPresent() ? git.get().workTree() : real;
        for (Path candidate = real; candidate != null && candidate.startsWith(top); candidate = candidate.getParent()) {
            if (Files.isDirectory(candidate.resolve(".mvn"))) {
                return new CheckoutRoot(candidate, git);
            }
        }
        return new CheckoutRoot(git.isPresent() ? top : archiveAround(real), git);
    }

    /** The top of the source archive that a folder without git is part of; otherwise the folder itself. */
    private static Path archiveAround(Path folder) {
        for (Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
            if (Files.isRegularFile(candidate.resolve(StatedVersion.RECORD))) {
                return candidate;
            }
        }
        return folder;
    }

    /**
     * The folder without symbolic links.
     *
     * @throws ProblemException when it does not exist
     */
    static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The folder can't be read.",
                            folder.toString(),
                            "Its version can't be derived: " + e,
                            "Check that it exists and that this user may read it."),
                    e);
        }
    }
}
