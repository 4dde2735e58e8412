package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ListContent;
import io.github.waymark.constraint.ListEntry;
import io.github.waymark.constraint.ListForm;
import io.github.waymark.constraint.source.ListForms;
import io.github.waymark.constraints.generate.GeneratedList;
import io.github.waymark.constraints.generate.GeneratedVersions;
import io.github.waymark.output.OutputFile;
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
 * Writes a list with which all modules, or several published projects, can live together.
 *
 * <p>Of each artifact it has the highest version that anybody asks for and all ranges allow, as many levels down as there are; the
 * trees are collected again with these versions until nothing changes. Always by the management of Maven 3, so that every Maven
 * generates the same list. A list that is named by {@code constraints} is kept to: what it denies isn't taken, what it holds stays, what
 * it exempts is left out, and all of it but the versions is carried over.
 */
@Mojo(name = "generate", requiresProject = false, aggregator = true, threadSafe = true)
public final class GenerateMojo extends ProjectsMojo {

    /** The file to write; its name decides the form: {@code .yaml}, {@code .xml} or {@code .pom} for a BOM, text for all else. */
    @Parameter(property = "constraints.output", defaultValue = "constraints.yaml")
    private File output = new File("constraints.yaml");

    /** {@code text}, {@code yaml} or {@code bom}, where the file's name doesn't tell. */
    @Parameter(property = "constraints.form")
    private @Nullable String form;

    /** Under which {@code groupId:artifactId:version} the BOM is published; without it, as the list that is kept to. */
    @Parameter(property = "constraints.bom")
    private @Nullable String bom;

    /** Writes the list in spite of conflicts, with a warning for each. */
    @Parameter(property = "constraints.partial", defaultValue = "false")
    private boolean partial;

    /**
     * Feature releases of JDKs, {@code 11,17,21}: a set is generated for each, with the profiles of published POMs that are active there,
     * and what differs becomes variants. Modules' own POMs are as they are on the JDK that Maven runs on.
     */
    @Parameter(property = "constraints.jdks")
    private @Nullable List<String> jdks;

    @Override
    protected void run() {
        List<String> coordinates = coordinates();
        SortedMap<Integer, GeneratedVersions> sets = sets(coordinates);
        Set<Problem> problems = new LinkedHashSet<>();
        sets.values().forEach(set -> problems.addAll(set.problems()));
        if (!problems.isEmpty() && !partial) {
            throw new ProblemException(List.copyOf(problems));
        }
        problems.forEach(problem -> getLog().warn(problem.text()));
        Path file = folder().resolve(output.toPath());
        ListForm written = form == null ? ListForms.ofFile(file.toString()) : named(form);
        ListContent content = content(sets);
        boolean changed = OutputFile.write(file, written.write(content));
        int projects = coordinates.isEmpty() ? session().getProjects().size() : coordinates.size();
        int rounds = sets.values().stream().mapToInt(GeneratedVersions::rounds).sum();
        getLog().info(Count.of(content.items(Constraint.class).size(), "version") + " for "
                + Count.of(projects, "project") + ", settled in " + Count.of(rounds, "round") + "; "
                + (changed ? "wrote " : "unchanged: ") + output);
    }

    private SortedMap<Integer, GeneratedVersions> sets(List<String> coordinates) {
        SortedMap<Integer, GeneratedVersions> sets = new TreeMap<>();
        for (String jdk : jdks == null ? List.<String>of() : jdks) {
            if (!jdk.strip().matches("[1-9][0-9]{0,3}")) {
                throw new ProblemException(new Problem(
                        "'" + jdk + "' is no feature release of a JDK.",
                        "constraints.jdks",
                        "A set is generated for each JDK.",
                        "Write them as 11,17,21."));
            }
            int feature = Integer.parseInt(jdk.strip());
            sets.put(feature, generated(coordinates, feature));
        }
        if (sets.isEmpty()) {
            sets.put(0, generated(projects(coordinates), coordinates));
        }
        return sets;
    }

    private ListContent content(SortedMap<Integer, GeneratedVersions> sets) {
        List<ListEntry> items = GeneratedList.items(sets, listIfNamed());
        ListContent before = contentIfNamed();
        return new ListContent(bom == null ? before.bom() : bom, before.header(), items, before.footer());
    }
}
