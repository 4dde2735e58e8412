package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ListContent;
import io.github.waymark.constraint.ListEntry;
import io.github.waymark.constraints.generate.GeneratedList;
import io.github.waymark.constraints.generate.GeneratedVersions;
import io.github.waymark.constraints.generate.Project;
import io.github.waymark.constraints.generate.RaisedVersions;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list with which all modules, or several published projects, work together.
 *
 * <p>It contains all artifacts at all depths, with the highest requested version that all ranges allow. Artifacts that a project uses in
 * one version, and whose groupIds are related, as those of Netty, are raised together, if the version of each is published. Trees are collected with these
 * versions until nothing changes, with the dependency management of Maven 3, so that every Maven generates the same list. The list in
 * {@code constraints} is respected: denied versions are not used, held versions are not changed, exempt artifacts are left out, and
 * everything except the versions is copied.
 */
@Mojo(name = "generate", requiresProject = false, aggregator = true, threadSafe = true)
public final class GenerateMojo extends ProjectsMojo {

    private static final int MAX_RAISED = 20;

    /** The file to write. Its name determines the format: {@code .yaml}, {@code .xml} or {@code .pom} for a BOM, otherwise text. */
    @Parameter(property = "constraints.output", defaultValue = "constraints.yaml")
    private File output = new File("constraints.yaml");

    /** The format, {@code text}, {@code yaml} or {@code bom}; by default that of the file name. */
    @Parameter(property = "constraints.form")
    private @Nullable String form;

    /** The {@code groupId:artifactId:version} of the BOM; by default that of the list in {@code constraints}. */
    @Parameter(property = "constraints.bom")
    private @Nullable String bom;

    /**
     * Writes the list in spite of conflicts, and without published projects or artifacts of a BOM whose dependencies can't be collected.
     * They become warnings.
     */
    @Parameter(property = "constraints.partial", defaultValue = "false")
    private boolean partial;

    /**
     * The feature releases of JDKs, {@code 11,17,21}. Versions are generated for each of them, with the profiles of published POMs that are
     * active there, and different versions become variants. The POMs of modules are those of the JDK that Maven runs on.
     */
    @Parameter(property = "constraints.jdks")
    private @Nullable List<String> jdks;

    /** Adds the remark which projects use an artifact ({@code via app:a, app:b}) to entries without a reason. */
    @Parameter(property = "constraints.via", defaultValue = "false")
    private boolean via;

    @Override
    protected void run() {
        List<String> coordinates = projectCoordinates();
        SortedMap<Integer, GeneratedVersions> sets = sets(coordinates);
        Set<Problem> problems = new LinkedHashSet<>();
        sets.values().forEach(set -> problems.addAll(set.problems()));
        boolean isNothing = sets.values().stream()
                .allMatch(set -> set.choices().isEmpty() && !set.uncollected().isEmpty());
        if (!problems.isEmpty() && (!partial || isNothing)) {
            throw new ProblemException(List.copyOf(problems));
        }
        problems.forEach(problem -> getLog().warn(problem.text()));
        Path file = ofBuild(output, OUTPUT).toPath();
        ListContent content = content(sets);
        String written = write(file, listForm(form, file).write(content), output);
        int projects = coordinates.isEmpty() ? session().getProjects().size() : coordinates.size();
        logRaised(coordinates, sets);
        int rounds = sets.values().stream().mapToInt(GeneratedVersions::rounds).sum();
        getLog().info(Count.of(content.items(Constraint.class).size(), "version") + " for "
                + Count.of(projects, "project") + lacking(sets) + ", settled in " + Count.of(rounds, "round") + "; "
                + written);
    }

    /** What the list lacks, for the summary. */
    private static String lacking(SortedMap<Integer, GeneratedVersions> sets) {
        long lacking = sets.values().stream()
                .flatMap(set -> set.uncollected().stream())
                .map(one -> one.name() + ":" + one.version())
                .distinct()
                .count();
        return lacking == 0
                ? ""
                : ", without " + Count.of(lacking, "artifact") + " whose dependencies can't be collected";
    }

    /** What Maven alone would not have chosen is what a reviewer has to look at. */
    private void logRaised(List<String> coordinates, SortedMap<Integer, GeneratedVersions> sets) {
        Set<String> raised = new LinkedHashSet<>();
        List<Project> projects = projects(coordinates);
        sets.values().forEach(set -> raised.addAll(RaisedVersions.lines(projects, set)));
        if (!raised.isEmpty()) {
            getLog().info("raised " + Count.of(raised.size(), "version") + " above what projects use on their own:");
            raised.stream().limit(MAX_RAISED).forEach(line -> getLog().info("  " + line));
            if (raised.size() > MAX_RAISED) {
                getLog().info("  and " + (raised.size() - MAX_RAISED) + " more");
            }
        }
    }

    private SortedMap<Integer, GeneratedVersions> sets(List<String> coordinates) {
        SortedMap<Integer, GeneratedVersions> sets = new TreeMap<>();
        for (String jdk : jdks == null ? List.<String>of() : jdks) {
            if (!jdk.strip().matches("[1-9][0-9]{0,3}")) {
                throw new ProblemException(new Problem(
                        "'" + jdk + "' is not a feature release of a JDK.",
                        "constraints.jdks",
                        "Versions are generated for each JDK.",
                        "Write them as 11,17,21."));
            }
            int feature = Integer.parseInt(jdk.strip());
            sets.put(feature, generate(coordinates, feature));
        }
        if (sets.isEmpty()) {
            sets.put(0, generate(projects(coordinates), coordinates));
        }
        return sets;
    }

    private ListContent content(SortedMap<Integer, GeneratedVersions> sets) {
        List<ListEntry> items = GeneratedList.items(sets, listIfSet(), via);
        ListContent before = contentIfSet();
        return new ListContent(bom == null ? before.bom() : bom, before.header(), items, before.footer());
    }
}
