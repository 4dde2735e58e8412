package io.github.waymark.releases.maven;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.TrackedFile;
import io.github.waymark.history.TrackedFileVisitor;
import io.github.waymark.output.ScratchFolder;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.pom.EffectivePom;
import io.github.waymark.releases.pom.EffectivePoms;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultProjectBuildingRequest;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectBuildingException;
import org.apache.maven.project.ProjectBuildingRequest;
import org.apache.maven.project.ProjectBuildingResult;
import org.eclipse.aether.DefaultRepositoryCache;
import org.eclipse.aether.DefaultRepositorySystemSession;

/** Builds the effective POMs of a commit: writes its files {@code pom.xml} to a temporary folder, and lets Maven read them. */
final class CommitPoms implements EffectivePoms {

    private static final int MAX_BYTES = 10_000_000;
    private static final String POM = "pom.xml";

    private final MavenSession session;
    private final ProjectBuilder builder;
    private final Map<String, List<EffectivePom>> known = new HashMap<>();

    CommitPoms(MavenSession session, ProjectBuilder builder) {
        this.session = session;
        this.builder = builder;
    }

    @Override
    public List<EffectivePom> of(RepositoryReader history, String commit, String version) {
        return known.computeIfAbsent(commit + " " + version, key -> {
            if (history.text(commit, POM, MAX_BYTES).isEmpty()) {
                return List.of();
            }
            try {
                try (ScratchFolder scratch = scratchFolder()) {
                    write(history, commit, version, scratch.path());
                    return build(scratch.path(), isCompleted(history, commit));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** In the folder of the build: Maven 4 refuses parents outside of it. */
    private ScratchFolder scratchFolder() throws IOException {
        Path target = session.getRequest()
                .getMultiModuleProjectDirectory()
                .toPath()
                .toRealPath()
                .resolve("target");
        Files.createDirectories(target);
        return ScratchFolder.create(target, "release-request-");
    }

    /** The version is written into the POMs, so that no extension of this build puts its own there. */
    private static void write(RepositoryReader history, String commit, String version, Path folder) {
        history.files(commit, new TrackedFileVisitor() {
            @Override
            public boolean enter(TrackedFile entered) {
                return true;
            }

            @Override
            public void visit(TrackedFile file) {
                Path target = folder.resolve(file.path()).normalize();
                boolean pom = file.path().equals(POM) || file.path().endsWith("/" + POM);
                if (!pom
                        || !target.startsWith(folder)
                        || file.kind() == TrackedFile.Kind.LINK
                        || file.size() > MAX_BYTES) {
                    return;
                }
                try (InputStream content = file.open()) {
                    Files.createDirectories(target.getParent());
                    // Encodings of POMs have ASCII in common, and the other bytes stay as they are.
                    String pomText = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1)
                            .replace("${revision}", version)
                            .replace("${changelist}", "")
                            .replace("${sha1}", "");
                    Files.writeString(target, pomText, StandardCharsets.ISO_8859_1);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    /** Whether Waymark's extension adds missing elements to the POMs that are published. */
    private static boolean isCompleted(RepositoryReader history, String commit) {
        return history.text(commit, ".mvn/maven.config", MAX_BYTES)
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .filter(config -> config.lines()
                        .anyMatch(line -> line.startsWith("-Dwaymark.metadata")
                                && !line.strip().endsWith("=false")))
                .isPresent();
    }

    private List<EffectivePom> build(Path folder, boolean completed) {
        ProjectBuildingRequest request = new DefaultProjectBuildingRequest(session.getProjectBuildingRequest());
        request.setProject(null);
        // Maven caches parents by their coordinates, with the file where it found them: another commit of the same
        // project has other
        // files with the same coordinates.
        DefaultRepositorySystemSession repositories =
                new DefaultRepositorySystemSession(session.getRepositorySession());
        repositories.setCache(new DefaultRepositoryCache());
        request.setRepositorySession(repositories);
        request.setProcessPlugins(true);
        request.setResolveDependencies(false);
        request.setActiveProfileIds(List.of());
        List<EffectivePom> poms = new ArrayList<>();
        try {
            add(folder.resolve(POM), folder, request, completed, poms);
        } catch (ProjectBuildingException e) {
            throw problem(reason(e, folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return poms;
    }

    /** Each POM is built alone: Maven 4 looks for a recursive build's modules from the root of its own session. */
    private void add(Path pom, Path folder, ProjectBuildingRequest request, boolean completed, List<EffectivePom> poms)
            throws ProjectBuildingException, IOException {
        String path = folder.relativize(pom).toString().replace('\\', '/');
        if (poms.stream().anyMatch(known -> known.path().equals(path))) {
            return;
        }
        MavenProject project = builder.build(pom.toFile(), new DefaultProjectBuildingRequest(request))
                .getProject();
        poms.add(PomReading.of(path, project, completed));
        for (String module : project.getModel().getModules()) {
            Path named = pom.resolveSibling(module).normalize();
            Path file = Files.isDirectory(named) ? named.resolve(POM) : named;
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                throw problem("the module '" + module + "' of " + path + " has no POM in the repository");
            }
            add(file, folder, request, completed, poms);
        }
    }

    /** The messages of Maven without the temporary folder. */
    private static String reason(ProjectBuildingException e, Path folder) {
        List<String> lines = new ArrayList<>();
        if (e.getResults() != null) {
            for (ProjectBuildingResult result : e.getResults()) {
                result.getProblems().stream()
                        .filter(problem -> !problem.getSeverity().name().equals("WARNING"))
                        .limit(3)
                        .forEach(problem -> lines.add(problem.getMessage()));
            }
        }
        String text = lines.isEmpty()
                ? String.valueOf(e.getMessage())
                : String.join("; ", lines.subList(0, Math.min(3, lines.size())));
        return text.replace(folder + File.separator, "")
                .replace(folder.toString(), ".")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static ProblemException problem(String reason) {
        return new ProblemException(new Problem(
                "Maven can't build the effective POMs: " + reason,
                POM,
                "The rules for POMs can't be checked.",
                "Correct the POM and request a later commit; add repositories of parents to Maven's settings; without -o Maven"
                        + " downloads them."));
    }
}
