package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.launch.MavenHome;
import io.github.waymark.matrix.run.child.ParentBuild;
import io.github.waymark.maven.MavenBuild;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Activation;
import org.apache.maven.model.ActivationProperty;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Reads from a session what the child builds use of it. */
final class ParentBuildReader {

    /** Properties that the extension sets for plugins; a child sets its own. */
    private static final Set<String> PUBLISHED = Set.of(
            "waymark.extension",
            "waymark.origin",
            "waymark.dirty",
            "waymark.branch",
            "waymark.baseTag",
            "waymark.distance",
            "waymark.commit",
            "waymark.shortCommit",
            "waymark.commitTime");

    private final MavenSession session;
    private final MavenExecutionRequest request;

    ParentBuildReader(MavenSession session) {
        this.session = session;
        this.request = session.getRequest();
    }

    /**
     * Reads the build.
     *
     * @param agent the jar that is loaded into the children
     * @throws ProblemException if Maven was started in a module or without a project
     */
    ParentBuild read(Path agent, Map<String, String> environment) {
        MavenProject root = root();
        File pom = root == null ? null : MavenBuild.sourcePom(root);
        if (root == null || pom == null) {
            throw new ProblemException(new Problem(
                    "There is no project to test.",
                    String.valueOf(request.getBaseDirectory()),
                    "The matrix builds a project in each of its environments.",
                    "Run it in the folder of a pom.xml, or set one with -f."));
        }
        requireTop(root, pom);
        Path folder = root.getBasedir().toPath().toAbsolutePath().normalize();
        return new ParentBuild(
                folder,
                pom.toPath().toAbsolutePath().normalize(),
                new MavenBuild(session).rootFolder(),
                maven(),
                session.getRepositorySession().getLocalRepository().getBasedir().toPath(),
                options(),
                profiles(),
                properties(),
                environment,
                agent);
    }

    /** The project that Maven was started for; with {@code -pl} it may not be built. */
    private @Nullable MavenProject root() {
        File pom = request.getPom();
        List<MavenProject> all = session.getAllProjects();
        if (pom != null && all != null) {
            for (MavenProject project : all) {
                if (pom.equals(MavenBuild.sourcePom(project))) {
                    return project;
                }
            }
        }
        return session.getTopLevelProject();
    }

    /** The siblings that a module needs would be missing, or come from an older build. */
    private static void requireTop(MavenProject project, File pom) {
        MavenProject parent = project.getParent();
        if (parent == null || parent.getFile() == null) {
            return;
        }
        Model model = parent.getModel();
        Path folder = parent.getBasedir().toPath().toAbsolutePath().normalize();
        boolean aggregated = model.getModules().stream()
                .map(module -> folder.resolve(module).normalize())
                .anyMatch(module -> module.equals(project.getBasedir().toPath()) || module.equals(pom.toPath()));
        if (aggregated) {
            throw new ProblemException(new Problem(
                    "This is a module, not the root of the build.",
                    pom.toString(),
                    "The matrix tests a whole reactor; results of a part would be taken for those of all.",
                    "Run it in " + folder + ", with -pl "
                            + folder.relativize(project.getBasedir().toPath()) + " for this module alone."));
        }
    }

    private MavenHome maven() {
        String home = session.getSystemProperties().getProperty("maven.home", "");
        return new MavenHome(Path.of(home), session.getSystemProperties().getProperty("maven.version", ""));
    }

    private List<String> options() {
        List<String> options = new MavenBuild(session).options();
        if (request.getDegreeOfConcurrency() > 1) {
            options.add("-T");
            options.add(String.valueOf(request.getDegreeOfConcurrency()));
        }
        options.addAll(selection());
        return options;
    }

    /** {@code -pl}, with {@code -am}: otherwise the siblings that the modules need would come from the repository. */
    private List<String> selection() {
        List<String> chosen = new ArrayList<>(request.getSelectedProjects());
        request.getExcludedProjects().forEach(excluded -> chosen.add("!" + excluded));
        if (chosen.isEmpty()) {
            return List.of();
        }
        List<String> options = new ArrayList<>(List.of("-pl", String.join(",", chosen), "-am"));
        String make = request.getMakeBehavior();
        if (MavenExecutionRequest.REACTOR_MAKE_DOWNSTREAM.equals(make)
                || MavenExecutionRequest.REACTOR_MAKE_BOTH.equals(make)) {
            options.add("-amd");
        }
        return options;
    }

    private List<String> profiles() {
        List<String> profiles = new ArrayList<>(request.getActiveProfiles());
        request.getInactiveProfiles().forEach(profile -> profiles.add("!" + profile));
        return profiles;
    }

    /** The options of the command line that may switch tests off: {@code -P}, and properties that activate a profile of a project. */
    List<String> switches() {
        List<String> switches = new ArrayList<>();
        List<String> named = new ArrayList<>(profiles());
        named.removeAll(SettingsProfiles.active(settings()));
        if (!named.isEmpty()) {
            switches.add("-P" + String.join(",", named));
        }
        Properties user = session.getUserProperties();
        Set<String> names = new TreeSet<>();
        for (MavenProject project : session.getProjects()) {
            for (Profile profile : project.getActiveProfiles()) {
                Activation activation = profile.getActivation();
                ActivationProperty property = activation == null ? null : activation.getProperty();
                if (property != null && property.getName() != null) {
                    names.add(property.getName());
                }
            }
        }
        names.stream()
                .filter(user::containsKey)
                .forEach(name -> switches.add("-D" + name + "=" + user.getProperty(name)));
        return switches;
    }

    /** The files of the settings; Maven 4 also reads those of the project. */
    private List<Path> settings() {
        return Stream.of(
                        request.getUserSettingsFile(),
                        request.getGlobalSettingsFile(),
                        new MavenBuild(session)
                                .rootFolder()
                                .resolve(".mvn/settings.xml")
                                .toFile())
                .filter(Objects::nonNull)
                .map(File::toPath)
                .toList();
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        session.getUserProperties().forEach((key, value) -> {
            String name = String.valueOf(key);
            if (!isOwn(name) && !isProductVersion(name)) {
                properties.put(name, String.valueOf(value));
            }
        });
        if (session.getUserProperties().keySet().stream().anyMatch(name -> isProductVersion(String.valueOf(name)))) {
            // Several products have several versions; a child calculates each of them.
            properties.remove("waymark.version");
        }
        return properties;
    }

    private static boolean isOwn(String name) {
        return name.startsWith("matrix.")
                || name.startsWith("session.")
                || name.equals("maven.repo.local")
                || name.equals("maven.multiModuleProjectDirectory")
                || name.equals("style.color")
                || PUBLISHED.contains(name);
    }

    private static boolean isProductVersion(String name) {
        return name.matches("waymark\\..+\\.version");
    }
}
