package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraints.check.CheckRules;
import io.github.waymark.constraints.check.DependencyFinding;
import io.github.waymark.constraints.check.ListMode;
import io.github.waymark.constraints.generate.Project;
import io.github.waymark.constraints.prove.Bisection;
import io.github.waymark.constraints.prove.LinkageProof;
import io.github.waymark.constraints.prove.ListedJars;
import io.github.waymark.constraints.prove.TreesProof;
import io.github.waymark.constraints.resolve.ArtifactDownloads;
import io.github.waymark.constraints.update.Proposal;
import io.github.waymark.constraints.update.PublishedPoms;
import io.github.waymark.maven.MavenBuild;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Tests proposals on the modules of the build, without building them, and records what could not be tested. */
final class UpdateTests {

    private static final int NAMED = 5;

    private final MavenSession session;
    private final RepositorySystem system;
    private final ConstraintList list;
    private final BuildPlatform platform;
    private final String name;
    private final List<String> untested = new ArrayList<>();
    private @Nullable TreesProof trees;

    /**
     * @param name the list as the user named it
     */
    UpdateTests(
            MavenSession session, RepositorySystem system, ConstraintList list, BuildPlatform platform, String name) {
        this.session = session;
        this.system = system;
        this.list = list;
        this.platform = platform;
        this.name = name;
    }

    Bisection skip(List<Proposal> proposed) {
        return Bisection.of(proposed, together -> Optional.empty());
    }

    /** Tests whether the trees of the modules can be collected with the proposals. */
    Bisection tryModules(List<Proposal> proposed) {
        if (proposed.isEmpty() || new MavenBuild(session).project().isEmpty()) {
            return skip(proposed);
        }
        Projects all = new Projects(session, system);
        List<Project> modules = all.find(List.of());
        CheckRules settings = new CheckRules(Set.of(ListMode.UPPER), platform, false, name);
        TreesProof proof = new TreesProof(modules, list, settings, all.names(modules, List.of()));
        try {
            Bisection result = Bisection.of(proposed, proof);
            trees = proof;
            return result;
        } catch (ProblemException e) {
            Problem found = e.problems().get(0);
            untested.add("the modules, which can't be resolved with the unchanged list: " + found.where()
                    + " -Dconstraints.tryModules=false skips this test");
            return skip(proposed);
        }
    }

    /** Tests whether the new jars have what the classes of the modules and the other jars use. */
    Bisection tryLinkage(List<Proposal> proposed) {
        if (proposed.isEmpty() || trees == null) {
            return skip(proposed);
        }
        Projects all = new Projects(session, system);
        List<Project> modules = all.find(List.of());
        ArtifactDownloads downloads =
                new ArtifactDownloads(system, session.getRepositorySession(), new MavenBuild(session).repositories());
        LinkageProof proof = new LinkageProof(
                modules, list, platform, all.names(modules, List.of()), downloads::file, this::classes);
        Bisection result = Bisection.of(proposed, proof);
        addMissing(proof);
        List<String> uncompiled = new MavenBuild(session)
                .modules().stream()
                        .filter(module -> isUncompiled(module))
                        .map(MavenProject::getArtifactId)
                        .toList();
        if (!uncompiled.isEmpty()) {
            untested.add("what the classes of " + String.join(", ", uncompiled)
                    + " use, because they are not compiled: `mvn test-compile constraints:update` tests them");
        }
        return result;
    }

    /** Tests whether the jars of the list still have what the others use, of which their POMs say that they need them. */
    Bisection tryListedJars(List<Proposal> proposed, PublishedPoms poms) {
        if (proposed.isEmpty()) {
            return skip(proposed);
        }
        ListedJars jars = new ListedJars(list, proposed, poms, name);
        ArtifactDownloads downloads =
                new ArtifactDownloads(system, session.getRepositorySession(), new MavenBuild(session).repositories());
        downloads.prefetch(jars.jars());
        LinkageProof proof = new LinkageProof(
                        List.of(jars), list, platform, Set.of(), downloads::file, module -> List.of())
                .among(jars::mayUse);
        Bisection result = Bisection.of(proposed, proof);
        addMissing(proof);
        if (!jars.families().isEmpty()) {
            untested.add("what the jars of the list use of the families " + shortened(jars.families())
                    + ", because the list doesn't say which artifacts they have");
        }
        return result;
    }

    private void addMissing(LinkageProof proof) {
        if (!proof.missing().isEmpty()) {
            untested.add("what classes use of " + shortened(proof.missing()) + ", because the jars are not available");
        }
    }

    private static String shortened(Set<String> names) {
        List<String> sorted = List.copyOf(new TreeSet<>(names));
        return sorted.size() <= NAMED
                ? String.join(", ", sorted)
                : String.join(", ", sorted.subList(0, NAMED)) + " and " + (sorted.size() - NAMED) + " more";
    }

    private static boolean isUncompiled(MavenProject module) {
        return module.getCompileSourceRoots().stream().anyMatch(root -> Files.isDirectory(Path.of(root)))
                && !Files.isDirectory(Path.of(module.getBuild().getOutputDirectory()));
    }

    private List<Path> classes(String name) {
        List<Path> folders = new ArrayList<>();
        for (MavenProject module : new MavenBuild(session).modules()) {
            if (name.equals(module.getGroupId() + ":" + module.getArtifactId())) {
                add(folders, module.getBuild().getOutputDirectory());
                add(folders, module.getBuild().getTestOutputDirectory());
            }
        }
        return folders;
    }

    private static void add(List<Path> folders, @Nullable String folder) {
        if (folder != null && Files.isDirectory(Path.of(folder))) {
            folders.add(Path.of(folder));
        }
    }

    /** The requests for higher versions than the list's that the proposals add. */
    List<String> requests(List<Proposal> proposed) {
        return trees == null
                ? List.of()
                : trees.addedRequests(proposed).stream()
                        .map(DependencyFinding::message)
                        .distinct()
                        .toList();
    }

    List<String> untested() {
        return List.copyOf(untested);
    }
}
