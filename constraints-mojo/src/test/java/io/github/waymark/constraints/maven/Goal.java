package io.github.waymark.constraints.maven;

import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.LocalRepositoryManager;
import org.eclipse.aether.util.artifact.DefaultArtifactTypeRegistry;
import org.eclipse.aether.util.graph.manager.ClassicDependencyManager;

/** A goal that is run in this process without a project: its parameters, and what Maven would give it. */
final class Goal {

    private final ConstraintsMojo mojo;
    private final Path folder;
    private final List<String> log = new ArrayList<>();
    private final Properties system = new Properties();
    private final Properties user = new Properties();
    private List<MavenProject> projects = List.of();
    private List<MavenProject> selected = List.of();
    private RepositorySystem repositories = proxy(RepositorySystem.class, (proxy, method, arguments) -> {
        throw new UnsupportedOperationException(method.getName());
    });

    private Goal(ConstraintsMojo mojo, Path folder) {
        this.mojo = mojo;
        this.folder = folder;
        system.setProperty("user.home", folder.resolve("home").toString());
        system.setProperty("user.dir", folder.toString());
        system.setProperty("java.specification.version", "17");
        system.setProperty("os.name", "Linux");
    }

    static Goal of(ConstraintsMojo mojo, Path folder) {
        return new Goal(mojo, folder);
    }

    /** A parameter, by its field; relative files are relative to the folder, as Maven's are to the project. */
    Goal with(String field, Object value) {
        if (field.equals("constraints")) {
            user.setProperty(field, String.valueOf(value));
        }
        set(field, value);
        return this;
    }

    Goal file(String field, String name) {
        return with(field, folder.resolve(name).toFile());
    }

    /** A file on the command line, as Maven passes it: relative to the first selected module, here in a folder of its own. */
    Goal typed(String field, String property, String value) {
        user.setProperty(property, value);
        return with(field, folder.resolve("first").resolve(value).toFile());
    }

    Goal environment(String name, String value) {
        system.setProperty("env." + name, value);
        return this;
    }

    Goal home(Path maven) {
        system.setProperty("maven.home", maven.toString());
        system.setProperty("java.home", System.getProperty("java.home"));
        return this;
    }

    Goal repositories(RepositorySystem some) {
        repositories = some;
        return this;
    }

    /** Selects one of the modules, as {@code -pl}. */
    Goal only(String artifact) {
        selected = projects.stream()
                .filter(project -> project.getArtifactId().equals(artifact))
                .toList();
        return this;
    }

    /** Lets the last module describe itself. */
    Goal describe(Consumer<Model> description) {
        description.accept(projects.get(projects.size() - 1).getModel());
        return this;
    }

    /** A module with a POM, and these dependencies of scope {@code compile}. */
    Goal module(String coordinates, String... dependencies) {
        MavenProject project = new MavenProject();
        String[] own = coordinates.split(":", -1);
        project.setGroupId(own[0]);
        project.setArtifactId(own[1]);
        project.setVersion(own[2]);
        project.setFile(folder.resolve("pom.xml").toFile());
        project.setArtifact(
                new DefaultArtifact(own[0], own[1], own[2], "compile", "jar", "", new DefaultArtifactHandler("jar")));
        project.setRemoteArtifactRepositories(List.of());
        project.setPluginArtifactRepositories(List.of());
        for (String one : dependencies) {
            String[] parts = one.split(":", -1);
            Dependency dependency = new Dependency();
            dependency.setGroupId(parts[0]);
            dependency.setArtifactId(parts[1]);
            dependency.setVersion(parts[2]);
            project.getModel().addDependency(dependency);
        }
        projects = Stream.concat(projects.stream(), Stream.of(project)).toList();
        selected = projects;
        return this;
    }

    /** Runs it, and returns what it logged. */
    List<String> run() {
        try {
            prepare();
            mojo.execute();
            return List.copyOf(log);
        } catch (MojoExecutionException | MojoFailureException e) {
            throw new AssertionError("failed: " + e.getMessage(), e);
        }
    }

    /** Runs it, and returns the message of its failure. */
    String failure() {
        prepare();
        try {
            mojo.execute();
        } catch (MojoFailureException e) {
            if (e.getCause() instanceof ProblemException) {
                return String.valueOf(e.getMessage());
            }
            throw new AssertionError(e);
        } catch (MojoExecutionException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("succeeded: " + log);
    }

    private void prepare() {
        log.clear();
        DefaultRepositorySystemSession session = new DefaultRepositorySystemSession();
        session.setDependencyManager(new ClassicDependencyManager());
        session.setArtifactTypeRegistry(new DefaultArtifactTypeRegistry());
        LocalRepository local = new LocalRepository(folder.resolve("local").toFile());
        session.setLocalRepositoryManager(proxy(
                LocalRepositoryManager.class,
                (proxy, method, arguments) -> method.getName().equals("getRepository") ? local : null));
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setBaseDirectory(folder.toFile());
        request.setSystemProperties(system);
        request.setUserProperties(user);
        request.setStartTime(Date.from(Instant.parse("2026-11-22T00:00:00Z")));
        request.setMultiModuleProjectDirectory(folder.toFile());
        request.setRemoteRepositories(List.of());
        set("session", session(session, request));
        MojoDescriptor descriptor = new MojoDescriptor();
        set("execution", new MojoExecution(descriptor, "cli", MojoExecution.Source.CLI));
        set("repositorySystem", repositories);
        mojo.setLog(proxy(Log.class, (proxy, method, arguments) -> {
            if (arguments != null && arguments.length > 0) {
                log.add(method.getName() + ": " + arguments[0]);
            }
            return method.getReturnType() == boolean.class ? Boolean.TRUE : null;
        }));
    }

    @SuppressWarnings("deprecation") // Maven has no other constructor for a session that it didn't start itself.
    private MavenSession session(DefaultRepositorySystemSession session, MavenExecutionRequest request) {
        MavenSession made = new MavenSession(null, session, request, new DefaultMavenExecutionResult());
        made.setProjects(selected);
        made.setAllProjects(projects);
        return made;
    }

    private void set(String name, Object value) {
        for (Class<?> type = mojo.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    put(field, value);
                    return;
                }
            }
        }
        throw new IllegalArgumentException(mojo.getClass().getSimpleName() + " has no parameter " + name);
    }

    private void put(Field field, Object value) {
        try {
            field.setAccessible(true);
            field.set(mojo, value);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    static void write(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
