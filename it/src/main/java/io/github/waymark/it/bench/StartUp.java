package io.github.waymark.it.bench;

import io.github.waymark.it.Ground;
import io.github.waymark.it.Maven;
import io.github.waymark.it.Mavens;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures what the version from git adds to the start of a build: whole processes of {@code mvn -o -q validate}, all
 * contestants in turn, round after round, so that what slows the machine down slows all of them.
 *
 * <p>Needs Linux, the program git, and once the network, for the peers. Nothing else should run meanwhile.
 */
final class StartUp {

    private final Maven maven = Mavens.main();
    private final Path folder = Ground.empty(Ground.target().resolve("bench"));
    private final Processes processes = new Processes(folder.resolve("last.log"));
    private final int runs;
    private final PrintStream out;
    private final Map<Integer, Path> histories = new LinkedHashMap<>();

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
        for (MadeRepository repository : repositories) {
            all.put(repository, measured(repository));
        }
        String report = BenchReport.of(maven.version(), runs, all);
        out.println();
        out.println(report);
        Ground.write(Ground.target().resolve("bench.md"), report);
        List<Summary> rows = new ArrayList<>();
        all.forEach((repository, figures) -> rows.addAll(rows(repository, figures)));
        return rows;
    }

    private static List<Summary> rows(MadeRepository repository, Map<Contestant, Figures> figures) {
        Map<String, Double> medians = new LinkedHashMap<>();
        figures.forEach((contestant, taken) -> medians.put(contestant.name(), taken.median()));
        String peers = Peer.ALL.stream()
                .map(peer -> String.format(Locale.ROOT, "%s %.2f", peer.name(), medians.get(peer.name())))
                .collect(Collectors.joining(", "));
        double floor = medians.getOrDefault(Contestant.FLOOR, 0.0);
        return Stream.of(Contestant.WARM, Contestant.EDITED, Contestant.COLD)
                .map(name -> new Summary(
                        "start-up: " + name + ", " + repository, medians.getOrDefault(name, 0.0), floor, peers))
                .toList();
    }

    private Map<Contestant, Figures> measured(MadeRepository repository) throws IOException, InterruptedException {
        out.println("Start-up in a repository of " + repository);
        Map<Contestant, Path> projects = new LinkedHashMap<>();
        Map<Contestant, Figures> figures = new LinkedHashMap<>();
        int number = 0;
        for (Contestant contestant : Contestant.all()) {
            Path project = folder.resolve(repository.id() + "/" + ++number);
            repository.prepare(contestant, history(repository.commits()), project);
            projects.put(contestant, project);
            figures.put(contestant, new Figures(version(project), List.of()));
        }
        for (int run = 1; run <= runs; run++) {
            List<String> round = new ArrayList<>();
            for (Contestant contestant : projects.keySet()) {
                Path project = projects.get(contestant);
                contestant.before().accept(project, run);
                double seconds = processes.maven(maven, project, "validate");
                figures.computeIfPresent(contestant, (key, before) -> before.and(seconds));
                round.add(contestant + " " + seconds);
            }
            out.println("  round " + run + " of " + runs + ": " + String.join(", ", round));
        }
        return figures;
    }

    /** The version that the build has. This run brings also to hand what the measured ones need, as these are offline. */
    private String version(Path project) {
        return maven.in(project).goals("validate").succeeds().version();
    }

    private Path history(int commits) {
        return histories.computeIfAbsent(commits, count -> {
            Path history = Ground.existing(folder.resolve("history-" + count));
            new MadeHistory(count).in(history);
            return history;
        });
    }
}
