package io.github.waymark.version.authors;

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
 * Names and addresses that people want to be known by, as {@code gitmailmap} describes the file.
 *
 * <p>Addresses and names are compared without regard to case. A line that can't be read is left aside, as git does.
 */
public final class Mailmap {

    /** Says nothing about anybody. */
    public static final Mailmap EMPTY = new Mailmap();

    /** What takes the place of name and address; an empty one leaves what there was. */
    private record Proper(String name, String email) {

        Person of(Person person) {
            return new Person(name.isEmpty() ? person.name() : name, email.isEmpty() ? person.email() : email);
        }
    }

    private final Map<String, Proper> byEmail = new HashMap<>();
    /** The key is the address, a line feed and the name. */
    private final Map<String, Proper> byEmailAndName = new HashMap<>();

    private Mailmap() {}

    /** Reads a file's text; of two lines about the same person the later one counts. */
    public static Mailmap read(String text) {
        Mailmap map = new Mailmap();
        text.lines().forEach(map::line);
        return map;
    }

    /**
     * The map of a repository: {@code .mailmap} at the top of the working tree, then the file that git's setting {@code mailmap.file}
     * names.
     *
     * @throws ProblemException when one is there and can't be read
     */
    public static Mailmap of(GitFolder git, GitConfig settings) {
        StringBuilder text = new StringBuilder(text(git.workTree().resolve(".mailmap")));
        Optional<String> further = settings.value("mailmap.file");
        if (further.isPresent()) {
            Path path = settings.path(further.get(), git.workTree());
            text.append('\n').append(path == null ? "" : text(path));
        }
        return read(text.toString());
    }

    private static String text(Path file) {
        try {
            // A link could lead to any file of the machine; git doesn't follow it either.
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    : "";
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The mailmap can't be read.",
                            file.toString(),
                            "People would be listed under names that they gave up: " + e,
                            "Give this user the right to read it."),
                    e);
        }
    }

    private void line(String line) {
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

    /** Two lines may give the name and the address of one person. */
    private static Proper joined(Proper old, Proper added) {
        return new Proper(
                added.name().isEmpty() ? old.name() : added.name(),
                added.email().isEmpty() ? old.email() : added.email());
    }

    /** The person under the name and address that the map gives; as they are where it says nothing of them. */
    public Person proper(Person person) {
        Proper proper = byEmailAndName.isEmpty() ? null : byEmailAndName.get(key(person.email(), person.name()));
        if (proper == null) {
            proper = byEmail.isEmpty() ? null : byEmail.get(lower(person.email()));
        }
        return proper == null ? person : proper.of(person);
    }

    private static String key(String email, String name) {
        return lower(email) + "\n" + lower(name);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
