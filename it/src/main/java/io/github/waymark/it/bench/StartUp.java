package io.github.waymark.it.bench;

import io.github.waymark.it.Ground;
import io.github.waymark.it.Maven;
import io.github.waymark.it.Mavens;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures what the version from git adds to the start of a build: whole processes of {@code mvn -o -q validate}, all
 * contestants in turn, round after round, so that what slows the machine down slows all of them.
 *
 * <p>Needs Linux, the program git, and once the network, for the peers. Nothing else should run meanwhile.
 */
final class StartUp {

    /** The elapsed time after which a contestant is stopped, and not measured: with many tags some take hours. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final String STOPPED = "stopped after " + LIMIT.toSeconds() + " s";

    private final Maven maven = Mavens.main();
    private final Path folder = Ground.empty(Ground.target().resolve("bench"));
    private final Processes processes = new Processes(folder.resolve("last.log"));
    private final int runs;
    private final PrintStream out;
    private final Map<MadeHistory, Path> histories = new LinkedHashMap<>();

    StartUp(int runs, PrintStream out) {
        this.runs = runs;
        this.out = out;
    }

    static List<MadeRepository> chosen(String only) {
        Set<String> ids = Set.of(only.split(",", -1));
        List<MadeRepository> chosen = MadeRepository.ALL.stream()
                .filter(repository -> only.equals("all") || ids.contains(repository.id()))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("bench.only names no repository: " + only + "; there are "
                    + MadeRepository.ALL.stream().map(MadeRepository::id).toList());
        }
        return chosen;
    }

    List<Summary> run(List<MadeRepository> repositories) throws IOException, InterruptedException {
        Map<MadeRepository, Map<Contestant, Figures>> all = new LinkedHashMap<>();
        maven.in(folder);
        Idle.install(maven.repository());
        maven.repository().stageAlso(Contestant.OURS);
        List<Summary> rows = new ArrayList<>();
        for (MadeRepository repository : repositories) {
            Map<Contestant, Figures> figures = new LinkedHashMap<>();
            rows.addAll(rows(repository, measured(repository, figures)));
            all.put(repository, figures);
        }
        String report = BenchReport.of(maven.version(), runs, all);
        out.println();
        out.println(report);
        Ground.write(Ground.target().resolve("bench.md"), report);
        return rows;
    }

    private static List<Summary> rows(MadeRepository repository, Rounds<Contestant> rounds) {
        Map<String, Contestant> named =
                rounds.contestants().stream().collect(Collectors.toMap(Contestant::name, contestant -> contestant));
        String peers = Peer.ALL.stream()
                .map(peer -> peer.name() + " "
                        + Optional.ofNullable(named.get(peer.name()))
                                .map(measured -> String.format(Locale.ROOT, "%.2f", rounds.median(measured)))
                                .orElse(STOPPED))
                .collect(Collectors.joining(", "));
        Contestant floor = require(named, Contestant.FLOOR);
        return Stream.of(Contestant.WARM, Contestant.EDITED, Contestant.COLD)
                .map(name ->
                        Summary.of("start-up: " + name + ", " + repository, rounds, require(named, name), floor, peers))
                .toList();
    }

    private static Contestant require(Map<String, Contestant> named, String name) {
        return Objects.requireNonNull(named.get(name), name);
    }

    private Rounds<Contestant> measured(MadeRepository repository, Map<Contestant, Figures> figures)
            throws IOException, InterruptedException {
        out.println("Start-up in a repository of " + repository);
        Map<Contestant, Path> projects = new LinkedHashMap<>();
        Map<Contestant, String> versions = new LinkedHashMap<>();
        List<Contestant> tooSlow = new ArrayList<>();
        int number = 0;
        for (Contestant contestant : Contestant.all()) {
            Path project = folder.resolve(repository.id() + "/" + ++number);
            repository.prepare(contestant, folder(repository.history()), project);
            if (isTooSlow(project)) {
                out.println("  " + contestant.name() + ": " + STOPPED);
                tooSlow.add(contestant);
            } else {
                projects.put(contestant, project);
                versions.put(contestant, version(project));
            }
        }
        AtomicInteger run = new AtomicInteger();
        Rounds<Contestant> rounds = Rounds.of(List.copyOf(projects.keySet()), runs, out, contestant -> {
            Path project = Objects.requireNonNull(projects.get(contestant));
            contestant.before().accept(project, run.incrementAndGet());
            return processes.maven(maven, project, "validate");
        });
        versions.forEach((contestant, version) -> figures.put(
                contestant, new Figures(version, rounds.of(contestant).seconds())));
        tooSlow.forEach(contestant -> figures.put(contestant, new Figures(STOPPED, List.of())));
        return rounds;
    }

    private boolean isTooSlow(Path project) {
        return maven.in(project).goals("validate").killedAfter(LIMIT, false).hit();
    }

    /** The version that the build has. This run brings also to hand what the measured ones need, as these are offline. */
    private String version(Path project) {
        return maven.in(project).goals("validate").succeeds().version();
    }

    private Path folder(MadeHistory history) {
        return histories.computeIfAbsent(history, made -> {
            Path bare = Ground.existing(folder.resolve("history-" + made.commits() + "-" + made.tags()));
            made.in(bare);
            return bare;
        });
    }
}
