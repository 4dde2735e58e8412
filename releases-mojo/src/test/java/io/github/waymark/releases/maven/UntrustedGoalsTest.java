package io.github.waymark.releases.maven;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.environment.UntrustedBuild;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.settings.RequestSettings;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.logging.Log;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goals for requests refuse, or leave out, in a build of a stranger's change. */
class UntrustedGoalsTest {

    private static final UntrustedBuild OFF = UntrustedBuild.of(Map.of());
    private static final UntrustedBuild ON = UntrustedBuild.of(Map.of("WAYMARK_UNTRUSTED", "true"));

    @TempDir
    private Path folder;

    private final List<String> log = new ArrayList<>();

    @Test
    void noTargetRepositoryGetsTheCredentialsOfAServer() throws Exception {
        RequestSettings settings = settings();
        Optional<String> named = Optional.of("acme::https://user:secret@example.org/repository");

        Problem problem = assertThrows(ProblemException.class, () -> opening(ON).of(named, settings))
                .problems()
                .get(0);

        assertEquals(
                "The target repository gets the credentials of the server 'acme', which is off in a build of an untrusted change.",
                problem.what());
        assertTrue(problem.where().startsWith("-Drelease-request.repository=acme::https://"), problem.where());
        assertTrue(!problem.text().contains("secret"), problem::text);
        assertDoesNotThrow(() -> opening(ON).of(Optional.of("https://example.org/repository"), settings));
        assertDoesNotThrow(() -> opening(OFF).of(named, settings));
    }

    private RequestSettings settings() throws Exception {
        Files.createDirectories(folder.resolve("deliverables"));
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/series_status.yaml"), "- {name: one, status: development}\n");
        return RequestDirectory.open(folder).settings();
    }

    private static TargetRepository.Opening opening(UntrustedBuild untrusted) {
        return new TargetRepository.Opening(
                nothing(RepositorySystem.class),
                new DefaultRepositorySystemSession(),
                nothing(TransporterProvider.class),
                List.of(),
                untrusted);
    }

    @Test
    void nothingIsTaggedAsThisUser() throws Exception {
        ApplyMojo apply = new ApplyMojo();
        set(apply, "dryRun", false);

        String failure = failure(apply);

        assertTrue(
                failure.startsWith(
                        "release-request:apply creates and pushes tags as this user, which is off in a build of an"
                                + " untrusted change."),
                failure);
        assertTrue(failure.contains("where: -Drelease-request.dryRun=false"), failure);
    }

    @Test
    void noCommitOfARequestIsBuilt() throws Exception {
        settings();
        ValidateMojo validate = new ValidateMojo();
        set(validate, "build", true);
        set(validate, "all", true);

        String failure = failure(validate);

        assertTrue(
                failure.startsWith(
                        "The commits of the new releases are built, which is off in a build of an untrusted change."),
                () -> failure + log);
        assertTrue(failure.contains("where: -Drelease-request.build=true"), failure);
    }

    private String failure(ReleaseRequestMojo mojo) throws Exception {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setBaseDirectory(folder.toFile());
        request.setLocalRepositoryPath(folder.resolve("repository").toFile());
        Properties user = new Properties();
        user.setProperty("waymark.untrusted", "true");
        request.setUserProperties(user);
        request.setSystemProperties(new Properties());
        set(mojo, "session", session(request));
        set(mojo, "execution", new MojoExecution(new MojoDescriptor(), "cli", MojoExecution.Source.CLI));
        mojo.setLog(log());
        return String.valueOf(
                assertThrows(MojoFailureException.class, mojo::execute).getMessage());
    }

    private Log log() {
        return (Log) Proxy.newProxyInstance(
                Log.class.getClassLoader(), new Class<?>[] {Log.class}, (proxy, method, arguments) -> {
                    if (arguments != null && arguments.length > 0) {
                        log.add(method.getName() + ": " + arguments[0]);
                    }
                    return method.getReturnType() == boolean.class ? Boolean.TRUE : null;
                });
    }

    @SuppressWarnings("deprecation") // Maven has no other constructor for a session that it didn't start itself.
    private static MavenSession session(MavenExecutionRequest request) {
        MavenSession session = new MavenSession(
                null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
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

    private static <T> T nothing(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        method.getName().equals("newResolutionRepositories") ? arguments[1] : null));
    }
}
