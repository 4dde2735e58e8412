package io.github.waymark.entrypoints.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.classfile.JdkClasses;
import io.github.waymark.entrypoints.TrialPath;
import io.github.waymark.entrypoints.TrialPath.Entry;
import io.github.waymark.entrypoints.check.CheckedPath;
import io.github.waymark.entrypoints.check.DeniedArtifacts;
import io.github.waymark.entrypoints.registry.KnownClasses;
import io.github.waymark.entrypoints.settings.EntryPointSettings;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceExplanationTest {

    @TempDir
    private Path folder;

    private ServiceExplanation explanation() throws IOException {
        TrialPath path = new TrialPath(folder)
                .classes(
                        "app",
                        "// com/acme/Store.java\npackage com.acme; public interface Store {}",
                        "// com/acme/S3Store.java\npackage com.acme; public class S3Store implements Store {}")
                .folder("app", true, Entry.service("com.acme.Store", "com.acme.S3Store\n"))
                .classes("lib", "// lib/Old.java\npackage lib; public abstract class Old implements com.acme.Store {}")
                .folder("lib", false, Entry.service("com.acme.Store", "lib.Old\n"))
                .folder("bad", false, Entry.service("com.acme.Store", "lib.Gone\nx y\n"));
        return new ServiceExplanation(new CheckedPath(
                path.registry(),
                new KnownClasses(path.sources(), JdkClasses.running()),
                EntryPointSettings.builtIn(),
                0,
                true,
                false,
                true,
                DeniedArtifacts.NONE));
    }

    @Test
    void eachProviderHasItsPathAndItsVerdict() throws IOException {
        assertEquals("""
                com.acme.Store
                  type: in com.acme:app:1
                  class path: 2 providers
                  1. s3: com.acme.S3Store
                     registered in app/META-INF/services/com.acme.Store:1
                     through com.acme:app:1 -> com.acme:app:1
                     loads
                  2. old: lib.Old
                     registered in lib/META-INF/services/com.acme.Store:1
                     through com.acme:app:1 -> com.acme:lib:1
                     EP03: ServiceLoader can't make lib.Old, because it is abstract
                  discarded: bad/META-INF/services/com.acme.Store:2 has a blank within the name; hidden in later archives: lib.Gone
                  module path: 2 providers
                     com.acme.S3Store, automatic module of com.acme:app:1
                     lib.Old, automatic module of com.acme:lib:1
                  EP01: ServiceLoader can't read a line of the file for com.acme.Store: it has a blank within the name
                """, explanation().of("com.acme.*", "*"));
    }

    @Test
    void aProviderLeadsToItsServices() throws IOException {
        assertTrue(explanation().of("*", "lib.Old").startsWith("com.acme.Store\n"));
        ProblemException problem =
                assertThrows(ProblemException.class, () -> explanation().of("*", "lib.Odl"));
        assertTrue(problem.getMessage().contains("Did you mean 'lib.Old'?"), problem.getMessage());
        problem = assertThrows(ProblemException.class, () -> explanation().of("com.acme.Stor", "*"));
        assertTrue(problem.getMessage().contains("Did you mean 'com.acme.Store'?"), problem.getMessage());
    }
}
