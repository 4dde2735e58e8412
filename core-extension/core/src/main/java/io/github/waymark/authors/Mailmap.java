package io.github.waymark.authors;

import io.github.waymark.git.GitConfig;
import io.github.waymark.git.GitFolder;
import io.github.waymark.git.commits.Person;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Maps the names and addresses in commits to the proper ones, as git does with {@code .mailmap}.
 *
 * <p>Addresses and names are compared without regard to case. Malformed lines are ignored, as in git.
 */
public final class Mailmap {

    /** The proper name and address; an empty one is not replaced. */
    private record Proper(String name, String email) {

        Person applyTo(Person person) {
            return new Person(name.isEmpty() ? person.name() : name, email.isEmpty() ? person.email() : email);
        }
    }

    private final Map<String, Proper> byEmail = new HashMap<>();
    /** Keys consist of the address, a line feed and the name. */
    private final Map<String, Proper> byEmailAndName = new HashMap<>();

    private Mailmap() {}

    /** Parses the text of a mailmap. Later lines take precedence. */
    public static Mailmap read(String text) {
        Mailmap map = new Mailmap();
        text.lines().forEach(map::addLine);
        return map;
    }

    /**
     * Reads the mailmap of a repository: {@code .mailmap} at the top of the working tree, then the file configured as git's
     * {@code mailmap.file}.
     *
     * @throws ProblemException if one exists and can't be read
     */
    public static Mailmap of(GitFolder git, GitConfig settings) {
        StringBuilder text = new StringBuilder(text(git.workTree().resolve(".mailmap")));
        Optional<String> second = settings.value("mailmap.file");
        if (second.isPresent()) {
            Path path = settings.path(second.get(), git.workTree());
            text.append('\n').append(path == null ? "" : text(path));
        }
        return read(text.toString());
    }

    private static String text(Path file) {
        try {
            // As git: links are not followed, because they may lead to any file of the machine.
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    : "";
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The mailmap can't be read.",
                            file.toString(),
                            "People would be listed under outdated names: " + e,
                            "Make the file readable for this user."),
                    e);
        }
    }

    private void addLine(String line) {
        if (line.startsWith("#")) {
            return;
        }
        int open = line.indexOf('<');
        int close = line.indexOf('>', open);
        if (open < 0 || close < 0) {
            return;
        }
        String firstName = line.substring(0, open).strip();
        String firstEmail = line.substring(open + 1, close).strip();
        int secondOpen = line.indexOf('<', close);
        int secondClose = line.indexOf('>', Math.max(secondOpen, 0));
        if (secondOpen < 0 || secondClose < 0) {
            add(firstEmail, "", new Proper(firstName, ""));
            return;
        }
        String oldName = line.substring(close + 1, secondOpen).strip();
        String oldEmail = line.substring(secondOpen + 1, secondClose).strip();
        add(oldEmail, oldName, new Proper(firstName, firstEmail));
    }

    private void add(String email, String name, Proper proper) {
        if (name.isEmpty()) {
            byEmail.merge(lower(email), proper, Mailmap::joined);
        } else {
            byEmailAndName.put(key(email, name), proper);
        }
    }

    /** Two lines may set the name and the address of one person. */
    private static Proper joined(Proper old, Proper added) {
        return new Proper(
                added.name().isEmpty() ? old.name() : added.name(),
                added.email().isEmpty() ? old.email() : added.email());
    }

    /** The proper name and address of a person; unchanged if the map doesn't contain the person. */
    public Person proper(Person person) {
        Proper proper = byEmailAndName.isEmpty() ? null : byEmailAndName.get(key(person.email(), person.name()));
        if (proper == null) {
            proper = byEmail.isEmpty() ? null : byEmail.get(lower(person.email()));
        }
        return proper == null ? person : proper.applyTo(person);
    }

    private static String key(String email, String name) {
        return lower(email) + "\n" + lower(name);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
