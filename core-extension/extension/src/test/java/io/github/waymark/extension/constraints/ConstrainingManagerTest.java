package io.github.waymark.extension.constraints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.source.ListSettings;
import io.github.waymark.constraint.text.TextForm;
import io.github.waymark.settings.SettingValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.CollectResult;
import org.eclipse.aether.collection.DependencyCollectionContext;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.collection.DependencyManagement;
import org.eclipse.aether.collection.DependencyManager;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.util.graph.manager.ClassicDependencyManager;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstrainingManagerTest {

    private static final String LIST = "c:x===1.2\nc:x:jar:linux===1.0\nc:x:test-jar===1.1\nm:one===9\n";

    private final ActiveConstraints activeConstraints = activeConstraints(LIST, true);
    private final RangeConflicts conflicts = new RangeConflicts(true);

    private static ActiveConstraints activeConstraints(String list, boolean plugins) {
        return new ActiveConstraints(
                ConstraintList.of(
                        new TextForm().read(list, "list.txt").content().items()),
                new BuildPlatform(17, "linux"),
                Set.of("m:one", "m:two"),
                ListSettings.of(Map.of("constraints.plugins", new SettingValue(plugins ? "deps" : "off", "test"))),
                new GenericVersionScheme());
    }

    private DependencyManager manager() {
        return activeConstraints.manager(new ClassicDependencyManager(), conflicts);
    }

    @ParameterizedTest
    @CsvSource({
        "c:x:2.0, compile, 1.2",
        "c:x:1.0, test, 1.2",
        "c:x:zip:2.0, compile, 1.2",
        "c:x:jar:linux:2.0, compile, 1.0",
        "c:x:2.0, system, ",
        "c:y:2.0, compile, ",
        "m:one:1, compile, ",
    })
    void theListsVersionIsManaged(String artifact, String scope, @Nullable String version) {
        assertEquals(version, version(manager(), new Dependency(new DefaultArtifact(artifact), scope)));
    }

    @Test
    void aTypeIsKnownByItsPropertyAsItsExtensionIsThatOfAJar() {
        Artifact tests = new DefaultArtifact(
                "c", "x", "tests", "jar", "2.0", Map.of(ArtifactProperties.TYPE, "test-jar"), (java.io.File) null);

        assertEquals("1.1", version(manager(), new Dependency(tests, "compile")));
    }

    @Test
    void whatElseIsManagedStays() {
        Dependency managed = new Dependency(new DefaultArtifact("c:x:3.0"), "test");
        DependencyManager below = manager()
                .deriveChildManager(context(new DefaultArtifact("m:one:1"), managed))
                .deriveChildManager(context(new DefaultArtifact("c:y:1"), managed));

        DependencyManagement management = Objects.requireNonNull(
                below.manageDependency(new Dependency(new DefaultArtifact("c:x:2.0"), "compile")));

        assertEquals("1.2", management.getVersion());
        assertEquals("test", management.getScope());
    }

    @Test
    void managersThatDoTheSameAreEqualHoweverTheyWereReached() {
        DependencyManager manager = manager();
        DependencyManager one = manager.deriveChildManager(context(new DefaultArtifact("a:a:1")));
        DependencyManager other = manager.deriveChildManager(context(new DefaultArtifact("b:b:1")));

        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        assertNotEquals(manager(), activeConstraints(LIST, true).manager(new ClassicDependencyManager(), conflicts));
    }

    @Test
    void aRangeThatExcludesTheListsVersionIsToldWithItsPath() {
        manager()
                .deriveChildManager(context(new DefaultArtifact("m:one:1")))
                .deriveChildManager(context(new DefaultArtifact("c:r:1")))
                .manageDependency(new Dependency(new DefaultArtifact("c:x:[1.3,2.0)"), "compile"));

        CollectResult result = new CollectResult(new CollectRequest());
        String message =
                String.valueOf(assertThrows(DependencyCollectionException.class, () -> conflicts.failIfAny(result))
                        .getMessage());

        assertTrue(message.contains("The constraints list has c:x 1.2, but c:r:1 requires [1.3,2.0)."), message);
        assertTrue(message.contains("list.txt:1 and m:one:1 -> c:r:1"), message);
        assertEquals(1, result.getExceptions().size());
    }

    @Test
    void aRangeThatHasTheListsVersionContradictsNothing() throws DependencyCollectionException {
        manager().manageDependency(new Dependency(new DefaultArtifact("c:x:[1.0,2.0)"), "compile"));
        manager().manageDependency(new Dependency(new DefaultArtifact("c:x:3.0"), "compile"));

        conflicts.failIfAny(new CollectResult(new CollectRequest()));
    }

    @Test
    void onlyCollectionsOfModulesAndOfPluginsWhereAskedForAreConcerned() throws DependencyCollectionException {
        Artifact module = new DefaultArtifact("m:two:1");
        Artifact plugin = new DefaultArtifact("p:p:1");

        assertTrue(constrains(true, new CollectRequest().setRootArtifact(module)));
        assertTrue(constrains(false, new CollectRequest().setRoot(new Dependency(module, "compile"))));
        assertEquals(false, constrains(true, new CollectRequest().setRequestContext("plugin")));
        assertEquals(
                false,
                constrains(true, new CollectRequest().setRootArtifact(plugin).setRequestContext("plugin")));
        CollectRequest realm =
                new CollectRequest().setRoot(new Dependency(plugin, "runtime")).setRequestContext("plugin");
        assertTrue(constrains(true, realm));
        assertEquals(false, constrains(false, realm));
    }

    private static boolean constrains(boolean plugins, CollectRequest request) throws DependencyCollectionException {
        return constrains(activeConstraints(LIST, plugins), request);
    }

    private static boolean constrains(ActiveConstraints active, CollectRequest request)
            throws DependencyCollectionException {
        DefaultRepositorySystemSession session = new DefaultRepositorySystemSession();
        boolean[] constrained = new boolean[1];
        active.collect(
                (given, asked) -> {
                    constrained[0] = given != session;
                    return new CollectResult(asked);
                },
                session,
                request);
        return constrained[0];
    }

    @Test
    void annotationProcessorsGetTheListsVersionsWhileTheCompilerPluginRuns() throws DependencyCollectionException {
        CollectRequest processors =
                new CollectRequest().addDependency(new Dependency(new DefaultArtifact("c:x:2.0"), "runtime"));
        CollectRequest published = new CollectRequest().setRequestContext("plugin");

        assertEquals(false, constrains(activeConstraints, processors));
        activeConstraints.compiling(true);
        assertTrue(constrains(activeConstraints, processors));
        assertEquals(false, constrains(activeConstraints, published));
        activeConstraints.compiling(false);
        assertEquals(false, constrains(activeConstraints, processors));
    }

    private static @Nullable String version(DependencyManager manager, Dependency dependency) {
        DependencyManagement management = manager.manageDependency(dependency);
        if (management == null) {
            return null;
        }
        return management.getVersion();
    }

    @Test
    void nothingIsManagedWhereNobodyManages() {
        assertNull(activeConstraints
                .manager(null, conflicts)
                .manageDependency(new Dependency(new DefaultArtifact("c:y:2.0"), "compile")));
    }

    private static DependencyCollectionContext context(Artifact artifact, Dependency... managed) {
        return new Context(artifact, List.of(managed));
    }

    private record Context(Artifact artifact, Collection<Dependency> managed) implements DependencyCollectionContext {

        @Override
        public RepositorySystemSession getSession() {
            return new DefaultRepositorySystemSession();
        }

        @Override
        public Artifact getArtifact() {
            return artifact;
        }

        @Override
        public Dependency getDependency() {
            return new Dependency(artifact, "compile");
        }

        @Override
        public List<Dependency> getManagedDependencies() {
            return List.copyOf(managed);
        }
    }
}
