package io.github.waymark.matrix.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.maven.goal.WaymarkMojo;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.Log;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goals of the matrix do, and say, in a build of a stranger's change. */
class UntrustedGoalsTest {

    @TempDir
    private Path folder;

    private final Properties user = new Properties();
    private final Properties system = new Properties();
    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void aMatrixWithCommands() throws Exception {
        Files.writeString(
                folder.resolve("matrix.yaml"), """
                envs: [plain, evil]
                env:
                  plain: {jdk: '%s'}
                  evil: {commands: 'echo ran'}
                """.formatted(Runtime.version().feature()));
        user.setProperty("waymark.untrusted", "true");
        system.setProperty("user.home", folder.resolve("home").toString());
        system.setProperty("java.home", System.getProperty("java.home"));
        system.setProperty("os.name", System.getProperty("os.name"));
    }

    @Test
    void theListSaysWhichEnvironmentsWouldNotRun() throws Exception {
        prepared(new ListMojo()).execute();

        assertTrue(
                log.contains(
                        "warn: waymark.untrusted: commands of the repository are off, so what evil would run is not used;"
                                + " these environments are excluded"),
                log::toString);
        assertEquals(List.of("plain  ok", "evil   excluded: its commands are off in an untrusted build"), rows());
    }

    @Test
    void theListOfATrustedBuildHasThem() throws Exception {
        user.clear();

        prepared(new ListMojo()).execute();

        assertEquals(List.of("plain  ok", "evil   ok"), rows());
    }

    private List<String> rows() {
        return log.stream()
                .filter(line -> line.startsWith("info: plain") || line.startsWith("info: evil"))
                .map(line -> line.substring("info: ".length()).strip())
                .toList();
    }

    @Test
    void aCommandIsRefused() throws Exception {
        ExecMojo exec = new ExecMojo(proxy(RepositorySystem.class, (proxy, method, arguments) -> {
            throw new UnsupportedOperationException(method.getName());
        }));
        set(exec, "command", "sh -c ls");

        String failure = String.valueOf(
                assertThrows(MojoFailureException.class, () -> prepared(exec).execute())
                        .getMessage());

        assertTrue(
                failure.startsWith("matrix:exec runs a command, which is off in a build of an untrusted change."),
                failure);
        assertTrue(failure.contains("-Dmatrix.command=sh\n"), failure);
    }

    private WaymarkMojo prepared(WaymarkMojo mojo) throws Exception {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setBaseDirectory(folder.toFile());
        request.setMultiModuleProjectDirectory(folder.toFile());
        request.setUserProperties(user);
        request.setSystemProperties(system);
        set(mojo, "session", session(request));
        PluginDescriptor plugin = new PluginDescriptor();
        plugin.setPlugin(new Plugin());
        MojoDescriptor descriptor = new MojoDescriptor();
        descriptor.setPluginDescriptor(plugin);
        set(mojo, "execution", new MojoExecution(descriptor, "cli", MojoExecution.Source.CLI));
        mojo.setLog(proxy(Log.class, (proxy, method, arguments) -> {
            if (arguments != null && arguments.length > 0) {
                log.add(method.getName() + ": " + arguments[0]);
            }
            return method.getReturnType() == boolean.class ? Boolean.TRUE : null;
        }));
        return mojo;
    }

    @SuppressWarnings("deprecation") // Maven has no other constructor for a session that it didn't start itself.
    private static MavenSession session(MavenExecutionRequest request) {
        RepositorySystemSession repositories = proxy(RepositorySystemSession.class, (proxy, method, arguments) -> null);
        MavenSession session = new MavenSession(null, repositories, request, new DefaultMavenExecutionResult());
        session.setProjects(List.of());
        return session;
    }

    private static void set(Object mojo, String name, Object value) throws IllegalAccessException {
        for (Class<?> type = mojo.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    field.set(mojo, value);
                    return;
                }
            }
        }
        throw new IllegalArgumentException("no field " + name);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
