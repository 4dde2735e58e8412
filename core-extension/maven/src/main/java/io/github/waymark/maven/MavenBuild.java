package io.github.waymark.maven;

import io.github.waymark.checkout.BuildInputs;
import io.github.waymark.checkout.Checkout;
import io.github.waymark.constraint.source.ListFolders;
import io.github.waymark.constraint.source.RequestedLists;
import io.github.waymark.environment.CiServer;
import io.github.waymark.environment.UntrustedBuild;
import io.github.waymark.settings.SettingValue;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/** The build that a goal, a rule of the enforcer or the extension runs in: folders, projects, repositories, properties and options. */
public final class MavenBuild {

    private final MavenSession session;

    public MavenBuild(MavenSession session) {
        this.session = session;
    }

    public MavenSession session() {
        return session;
    }

    /** The folder that the user is in, or that {@code -f} names. */
    public Path folder() {
        String folder = session.getRequest().getBaseDirectory();
        return Path.of(folder == null ? "" : folder).toAbsolutePath();
    }

    /** The folder that the user is in, whatever {@code -f} names. */
    public Path currentFolder() {
        String folder = session.getSystemProperties().getProperty("user.dir");
        return folder == null ? folder() : Path.of(folder).toAbsolutePath();
    }

    /** The folder that contains {@code .mvn}; if none is found, that of the user. */
    public Path rootFolder() {
        File root = session.getRequest().getMultiModuleProjectDirectory();
        return root == null ? folder() : root.toPath().toAbsolutePath().normalize();
    }

    /** The project that a goal runs for; empty if there is no POM. */
    public Optional<MavenProject> project() {
        return withPom(session.getCurrentProject());
    }

    /** The project that the user started the build at; empty if there is no POM. */
    public Optional<MavenProject> topProject() {
        return withPom(session.getTopLevelProject());
    }

    private static Optional<MavenProject> withPom(@Nullable MavenProject project) {
        return project == null || project.getFile() == null ? Optional.empty() : Optional.of(project);
    }

    /** All modules, also those that {@code -pl} leaves out. */
    public List<MavenProject> modules() {
        return session.getAllProjects() == null ? session.getProjects() : session.getAllProjects();
    }

    /** {@code groupId:artifactId} of all modules. */
    public Set<String> moduleNames() {
        Set<String> names = new LinkedHashSet<>();
        for (MavenProject module : modules()) {
            names.add(module.getGroupId() + ":" + module.getArtifactId());
        }
        return names;
    }

    /**
     * The file that a project's POM was read from; null if it has none.
     *
     * <p>{@link MavenProject#getFile} may be another one: Waymark's extension sets a copy with literal versions, and so do other
     * extensions that make POMs for consumers.
     */
    public static @Nullable File sourcePom(MavenProject project) {
        File read = project.getModel().getPomFile();
        return read == null ? project.getFile() : read;
    }

    /** The repositories of the project, or those of the settings if there is none. */
    public List<RemoteRepository> repositories() {
        MavenProject project = session.getCurrentProject();
        return project == null
                ? RepositoryUtils.toRepos(session.getRequest().getRemoteRepositories())
                : project.getRemoteProjectRepositories();
    }

    /** The options that a nested Maven inherits from the command line: {@code -o}, {@code -U} and the settings. */
    public List<String> options() {
        MavenExecutionRequest request = session.getRequest();
        List<String> options = new ArrayList<>();
        if (request.isOffline()) {
            options.add("-o");
        }
        if (request.isUpdateSnapshots()) {
            options.add("-U");
        }
        addFile(options, "-s", request.getUserSettingsFile());
        addFile(options, "-gs", request.getGlobalSettingsFile());
        return options;
    }

    private static void addFile(List<String> options, String option, @Nullable File file) {
        if (file != null && file.isFile()) {
            options.add(option);
            options.add(file.getAbsolutePath());
        }
    }

    /** User properties, environment and home folder. In a build of a stranger's change, the environment says so. */
    public BuildInputs inputs() {
        BuildInputs inputs = told();
        return untrusted(inputs).isOn() ? inputs.untrusted() : inputs;
    }

    private BuildInputs told() {
        return BuildInputs.of(session.getUserProperties(), session.getSystemProperties());
    }

    /** The environment of the user who started the build, which in a daemon isn't that of the process. */
    public Map<String, String> environment() {
        return inputs().environment();
    }

    /** The constraints lists that the build uses, and their settings. */
    public RequestedLists requestedLists() {
        return requestedLists(Checkout.at(rootFolder(), inputs(), 0).constraintSettings());
    }

    /**
     * As {@link #requestedLists()}.
     *
     * @param file the settings of constraints in {@code .mvn/waymark.yaml}
     */
    public RequestedLists requestedLists(Map<String, SettingValue> file) {
        return RequestedLists.of(
                listFolders(),
                file,
                texts(topProject().map(MavenProject::getProperties).orElseGet(Properties::new)),
                environment(),
                inputs().properties());
    }

    /** The folders in which a list is looked for. */
    public ListFolders listFolders() {
        return new ListFolders(currentFolder(), folder(), rootFolder());
    }

    private static Map<String, String> texts(Properties properties) {
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        return texts;
    }

    /** Whether it runs on a CI server. */
    public boolean isOnCiServer() {
        BuildInputs inputs = inputs();
        return CiServer.isDetected(inputs.environment(), inputs.properties());
    }

    /** Whether it is of a stranger's change. */
    public UntrustedBuild untrusted() {
        return untrusted(told());
    }

    private UntrustedBuild untrusted(BuildInputs inputs) {
        return UntrustedBuild.of(
                List.of(inputs.properties(), texts(session.getSystemProperties()), texts(System.getProperties())),
                List.of(inputs.environment(), System.getenv()));
    }
}
