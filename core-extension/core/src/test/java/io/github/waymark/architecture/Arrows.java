package io.github.waymark.architecture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What each package uses: other Waymark packages, and libraries.
 *
 * <p>As text, a line a package: {@code notes.render -> notes, notes.markup | freemarker}. A line that starts with blanks continues
 * the one before.
 */
final class Arrows {

    private static final int WIDTH = 110;

    private final Map<String, SortedSet<String>> packages = new TreeMap<>();
    private final Map<String, SortedSet<String>> libraries = new TreeMap<>();

    static Arrows read(String text) {
        Arrows arrows = new Arrows();
        for (String line : text.replaceAll("\\n[ \\t]+", " ").lines().toList()) {
            String[] sides = line.split(" -> ", -1);
            String[] targets = sides[1].split(" ?\\| ", -1);
            words(targets[0]).forEach(to -> arrows.add(sides[0], to));
            words(targets.length < 2 ? "" : targets[1]).forEach(to -> arrows.addLibrary(sides[0], to));
        }
        return arrows;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(",\\s*", -1));
    }

    void add(String from, String to) {
        packages.computeIfAbsent(from, name -> new TreeSet<>()).add(to);
    }

    void addLibrary(String from, String library) {
        libraries.computeIfAbsent(from, name -> new TreeSet<>()).add(library);
    }

    /** Each arrow as a line of its own. */
    SortedSet<String> lines() {
        SortedSet<String> lines = new TreeSet<>();
        packages.forEach((from, all) -> all.forEach(to -> lines.add(from + " -> " + to)));
        libraries.forEach((from, all) -> all.forEach(library -> lines.add(from + " -> | " + library)));
        return lines;
    }

    /** Uses of libraries that may not be. */
    List<String> forbidden() {
        List<String> forbidden = new ArrayList<>();
        libraries.forEach((from, all) -> all.stream()
                .filter(library -> !ExternalLibrary.mayBeUsed(library, from))
                .forEach(library -> forbidden.add(from + " -> | " + library)));
        return forbidden;
    }

    /** Packages that use each other, directly or not: the path from one back to itself. */
    Optional<List<String>> cycle() {
        Set<String> done = new HashSet<>();
        for (String start : packages.keySet()) {
            Optional<List<String>> cycle = cycle(List.of(start), done);
            if (cycle.isPresent()) {
                return cycle;
            }
        }
        return Optional.empty();
    }

    private Optional<List<String>> cycle(List<String> path, Set<String> done) {
        String last = path.get(path.size() - 1);
        int first = path.indexOf(last);
        if (first < path.size() - 1) {
            return Optional.of(path.subList(first, path.size()));
        }
        if (!done.contains(last)) {
            for (String to : packages.getOrDefault(last, new TreeSet<>())) {
                List<String> longer = new ArrayList<>(path);
                longer.add(to);
                Optional<List<String>> cycle = cycle(longer, done);
                if (cycle.isPresent()) {
                    return cycle;
                }
            }
            done.add(last);
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        SortedSet<String> from = new TreeSet<>(packages.keySet());
        from.addAll(libraries.keySet());
        StringBuilder text = new StringBuilder();
        for (String name : from) {
            String line = name + " -> " + String.join(", ", packages.getOrDefault(name, new TreeSet<>()));
            if (libraries.containsKey(name)) {
                line += (line.endsWith(" ") ? "| " : " | ") + String.join(", ", libraries.get(name));
            }
            text.append(wrapped(line)).append('\n');
        }
        return text.toString();
    }

    private static String wrapped(String line) {
        if (line.length() <= WIDTH) {
            return line;
        }
        int blank = line.lastIndexOf(' ', WIDTH);
        return line.substring(0, blank) + "\n" + wrapped("    " + line.substring(blank + 1));
    }
}
