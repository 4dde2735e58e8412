package io.github.waymark.version.report;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The commits that the user requests: revisions separated by commas, or {@code @FILE} with one revision per line. */
public final class Revisions {

    private record Revision(String name, String where) {}

    private final List<Revision> revisions;

    private Revisions(List<Revision> revisions) {
        this.revisions = revisions;
    }

    /**
     * Parses the value of {@code version.commit}.
     *
     * @param folder the folder that {@code @FILE} is relative to
     */
    public static Revisions of(String text, Path folder) {
        List<Revision> revisions = new ArrayList<>();
        if (text.startsWith("@")) {
            Path file = folder.resolve(text.substring(1));
            int number = 0;
            for (String line : lines(file)) {
                number++;
                if (!line.isBlank()) {
                    revisions.add(new Revision(line.strip(), file + ":" + number));
                }
            }
        } else {
            for (String name : text.split(",", -1)) {
                if (!name.isBlank()) {
                    revisions.add(new Revision(name.strip(), "-Dversion.commit"));
                }
            }
        }
        return new Revisions(revisions);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The file with revisions can't be read.",
                            "-Dversion.commit=@" + file,
                            String.valueOf(e),
                            "Use a UTF-8 text file with one revision per line."),
                    e);
        }
    }

    /** The version of each commit, in the requested order, as in a clean checkout. */
    public List<DerivedVersion> versions(Checkout checkout, Path folder) {
        if (checkout.git().isEmpty()) {
            throw new ProblemException(new Problem(
                    "There is no git repository.",
                    folder.toString(),
                    "The versions of other commits are derived from the history.",
                    "Run the goal inside a clone, or without -Dversion.commit."));
        }
        List<Problem> problems = new ArrayList<>();
        List<DerivedVersion> versions = new ArrayList<>();
        try (RepositoryReader history = checkout.history()) {
            for (Revision revision : revisions) {
                Optional<String> commit = history.resolve(revision.name());
                if (commit.isPresent()) {
                    versions.add(checkout.versionOf(folder, history, commit.get()));
                } else {
                    problems.add(unknown(revision));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return versions;
    }

    private static Problem unknown(Revision revision) {
        return new Problem(
                "There is no commit '" + revision.name() + "'.",
                revision.where(),
                "It is not the name of a branch, a tag or a commit of this repository.",
                "Check the spelling with `git rev-parse " + revision.name() + "`, and fetch it if it is missing.");
    }
}
