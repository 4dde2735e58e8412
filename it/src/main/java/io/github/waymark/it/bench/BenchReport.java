package io.github.waymark.it.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The figures as Markdown: a table for each repository, then the limits that Waymark has set itself. */
final class BenchReport {

    /** What was measured when the limits were set, by modules and name, on 5,000 commits; CPU seconds of that machine. */
    private static final Map<Integer, Map<String, Double>> THEN = Map.of(
            1, Map.of(Contestant.PLAIN, 2.45, "nisse 0.9.3", 3.84, "jgitver 1.9.0", 4.95, "qoomon 9.12.1", 5.02),
            50, Map.of(Contestant.PLAIN, 2.74, "nisse 0.9.3", 4.16, "jgitver 1.9.0", 5.28, "qoomon 9.12.1", 4.67));

    /** The most that a state of Waymark may take, as a multiple of the floor. */
    private static final Map<String, Double> LIMITS =
            Map.of(Contestant.WARM, 1.05, Contestant.EDITED, 1.05, Contestant.COLD, 1.25);

    private static final double MODULES = 0.03;
    private static final double AGE = 1.10;
    private static final int ENOUGH = 5;

    private final StringBuilder text = new StringBuilder();
    private final Map<MadeRepository, Map<String, Figures>> figures = new LinkedHashMap<>();

    private BenchReport(Map<MadeRepository, Map<Contestant, Figures>> all) {
        all.forEach((repository, measured) -> {
            Map<String, Figures> named = new LinkedHashMap<>();
            measured.forEach((contestant, taken) -> named.put(contestant.name(), taken));
            figures.put(repository, named);
        });
    }

    static String of(String maven, int runs, Map<MadeRepository, Map<Contestant, Figures>> all) {
        BenchReport report = new BenchReport(all);
        report.head(maven, runs);
        report.figures.keySet().forEach(report::table);
        report.limits();
        return report.text.toString();
    }

    private void head(String maven, int runs) {
        line("# Start-up: CPU seconds of `mvn -o -q validate`");
        line("");
        line("User and system time of the whole process tree; Maven " + maven + ", Java "
                + System.getProperty("java.version") + ", " + System.getProperty("os.name") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors; runs of each, in turn: " + runs + ".");
        line("The project is " + MadeHistory.DISTANCE
                + " commits after the last tag. Warm: HEAD and tags are as they were in "
                + "the last build; cold: without Waymark's cache; then: what was measured when the limits were set.");
        if (runs < ENOUGH) {
            line("");
            line("**A trial: so few runs don't show whether a limit is met.**");
        }
    }

    private void table(MadeRepository repository) {
        Map<String, Figures> measured = of(repository);
        double plain = median(repository, Contestant.PLAIN);
        double floor = median(repository, Contestant.FLOOR);
        line("");
        line("## " + repository);
        line("");
        line("| | version | median | least–most | × plain | × floor | limit, × floor | then |");
        line("|---|---|--:|--:|--:|--:|--:|--:|");
        measured.forEach((name, taken) -> line("| " + name + " | " + taken.version() + " | "
                + (taken.seconds().isEmpty() ? "| | | " : relations(taken, plain, floor))
                + " | " + (LIMITS.containsKey(name) ? number(LIMITS.get(name)) : "") + " | " + then(repository, name)
                + " |"));
    }

    private static String relations(Figures taken, double plain, double floor) {
        return number(taken.median()) + " | " + number(taken.least()) + "–" + number(taken.most()) + " | "
                + number(taken.median() / plain) + " | " + number(taken.median() / floor);
    }

    private static String then(MadeRepository repository, String name) {
        double then = THEN.getOrDefault(repository.modules(), Map.of()).getOrDefault(name, 0.0);
        return then == 0 || repository.commits() != 5_000 ? "" : number(then);
    }

    private void limits() {
        line("");
        line("## Limits");
        line("");
        line("| | at most | measured | |");
        line("|---|--:|--:|---|");
        for (MadeRepository repository : figures.keySet()) {
            for (String name : new String[] {Contestant.WARM, Contestant.EDITED, Contestant.COLD}) {
                limit(name + ", × floor: " + repository, LIMITS.getOrDefault(name, 1.0), overFloor(repository, name));
            }
            modules(repository);
            age(repository);
        }
    }

    /** What more modules add to our share above the floor, in the same history. */
    private void modules(MadeRepository many) {
        MadeRepository one = new MadeRepository(many.commits(), 1, many.tags());
        if (many.modules() == 1 || !figures.containsKey(one)) {
            return;
        }
        for (String name : new String[] {Contestant.WARM, Contestant.COLD}) {
            limit(
                    name + ", × floor with " + many.modules() + " modules less × floor with 1: " + many.commits()
                            + " commits",
                    MODULES,
                    overFloor(many, name) - overFloor(one, name));
        }
    }

    private void age(MadeRepository old) {
        MadeRepository young = new MadeRepository(5_000, old.modules());
        if (old.equals(young) || old.tags() != young.tags() || !figures.containsKey(young)) {
            return;
        }
        limit(
                Contestant.COLD + ", × the same on 5,000 commits: " + old,
                AGE,
                median(old, Contestant.COLD) / median(young, Contestant.COLD));
    }

    private void limit(String what, double most, double measured) {
        line("| " + what + " | " + number(most) + " | " + number(measured) + " | "
                + (measured <= most ? "kept" : "**missed**") + " |");
    }

    private double overFloor(MadeRepository repository, String name) {
        return median(repository, name) / median(repository, Contestant.FLOOR);
    }

    private double median(MadeRepository repository, String name) {
        Figures taken = of(repository).get(name);
        if (taken == null) {
            throw new IllegalArgumentException("not measured: " + name);
        }
        return taken.median();
    }

    private Map<String, Figures> of(MadeRepository repository) {
        return figures.getOrDefault(repository, Map.of());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
