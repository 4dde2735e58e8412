package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The jars that users get say what they are, and contain the licences of all that is taken in. */
class PublishedJarsIT {

    private static final String VERSION = Ground.told("version");
    private static final LocalRepository STAGED =
            new LocalRepository(Ground.target().resolve("staged"));

    @ParameterizedTest
    @MethodSource("artifacts")
    void aJarHasItsManifestAndAllLicences(String artifact) {
        assertEquals(
                Set.of(),
                Set.copyOf(jar(artifact)
                        .faults(artifact, String.valueOf(Modules.published().get(artifact)), VERSION)));
    }

    @Test
    void theLibrariesOfAJarAreKnown() {
        assertTrue(jar("constraints-maven-plugin").libraries().contains("org.antlr:antlr4-runtime"));
        assertTrue(jar("waymark-extension").libraries().contains("org.eclipse.jgit:org.eclipse.jgit"));
        assertEquals(Set.of(), Set.copyOf(jar("waymark-matrix-agent").libraries()));
    }

    private static PublishedJar jar(String artifact) {
        return new PublishedJar(STAGED.file("io.github.waymark", artifact, VERSION, ".jar"));
    }

    private static Set<String> artifacts() {
        return Modules.published().keySet();
    }
}
