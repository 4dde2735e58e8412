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

/** The commits that a user asks about: revisions with commas between them, or {@code @FILE} with a revision a line. */
public final class Revisions {

    private record Asked(String revision, String where) {}

    private final List<Asked> asked;

    private Revisions(List<Asked> asked) {
        this.asked = asked;
    }

    /**
     * Reads what the user gave.
     *
     * @param folder where a relative {@code @FILE} starts
     */
    public static Revisions of(String text, Path folder) {
        List<Asked> asked = new ArrayList<>();
        if (text.startsWith("@")) {
            Path file = folder.resolve(text.substring(1));
            int number = 0;
            for (String line : lines(file)) {
                number++;
                if (!line.isBlank()) {
                    asked.add(new Asked(line.strip(), file + ":" + number));
                }
            }
        } else {
            for (String revision : text.split(",", -1)) {
                if (!revision.isBlank()) {
                    asked.add(new Asked(revision.strip(), "-Dversion.commit"));
                }
            }
        }
        return new Revisions(asked);
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
                            "Name a UTF-8 text file with a revision a line."),
                    e);
        }
    }

    /** The version of each commit, in the order asked for, as a build of a clean checkout would find it. */
    public List<DerivedVersion> versions(Checkout checkout, Path folder) {
        if (checkout.git().isEmpty()) {
            throw new ProblemException(new Problem(
                    "There is no git repository.",
                    folder.toString(),
                    "Only a repository knows other commits.",
                    "Run the goal inside a clone, or leave -Dversion.commit out."));
        }
        List<Problem> problems = new ArrayList<>();
        List<DerivedVersion> versions = new ArrayList<>();
        try (RepositoryReader history = checkout.history()) {
            for (Asked revision : asked) {
                Optional<String> commit = history.resolve(revision.revision());
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

    private static Problem unknown(Asked revision) {
        return new Problem(
                "There is no commit '" + revision.revision() + "'.",
                revision.where(),
                "Neither a branch, nor a tag, nor a commit of this repository has that name.",
                "Check the spelling with `git rev-parse " + revision.revision()
                        + "`, and fetch it where it is missing.");
    }
}
