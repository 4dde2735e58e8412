package io.github.waymark.entrypoints.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.classfile.JdkClasses;
import io.github.waymark.entrypoints.TrialPath;
import io.github.waymark.entrypoints.TrialPath.Entry;
import io.github.waymark.entrypoints.registry.KnownClasses;
import io.github.waymark.entrypoints.registry.ServiceTable;
import io.github.waymark.entrypoints.settings.EntryPointSettings;
import io.github.waymark.finding.FindingFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckResultTest {

    @TempDir
    private Path folder;

    private CheckResult result() throws IOException {
        TrialPath path = new TrialPath(folder)
                .classes(
                        "app",
                        "// com/acme/Store.java\npackage com.acme; public interface Store {}",
                        "// com/acme/S3Store.java\npackage com.acme; public class S3Store implements Store {}")
                .folder(
                        "app",
                        true,
                        Entry.service("com.acme.Store", "com.acme.S3Store\ncom.acme.Gone\n"),
                        Entry.service("deep/X", "x"));
        ServiceTable table =
                new ServiceTable(path.registry(), "*", new KnownClasses(path.sources(), JdkClasses.running()));
        return CheckResult.of(
                "com.acme:app:1",
                table.summary(),
                table,
                path.all(),
                EntryPointSettings.builtIn(),
                path.registry().foreign(),
                Map.of("broken.jar", "zip file is empty"));
    }

    @Test
    void theJsonHasServicesFindingsAndWhatWasNotLookedAt() throws IOException {
        assertEquals("""
                {
                  "schema": 1,
                  "project": "com.acme:app:1",
                  "services": [
                    {
                      "type": "com.acme.Store",
                      "providers": [
                        {
                          "class": "com.acme.S3Store",
                          "name": "s3",
                          "artifact": "com.acme:app:1",
                          "file": "app/META-INF/services/com.acme.Store",
                          "line": 1,
                          "own": true
                        },
                        {
                          "class": "com.acme.Gone",
                          "name": "gone",
                          "artifact": "com.acme:app:1",
                          "file": "app/META-INF/services/com.acme.Store",
                          "line": 2,
                          "own": true
                        }
                      ]
                    }
                  ],
                  "findings": [
                    {
                      "rule": "EP02",
                      "level": "error",
                      "file": "app/META-INF/services/com.acme.Store",
                      "line": 2,
                      "column": 1,
                      "message": "com.acme.Gone, registered for com.acme.Store, does not exist",
                      "fix": "Correct the line or remove it; `mvn entry-points:generate` does that with a line that it wrote, without `mvn clean`.",
                      "why": "ServiceLoader throws a ServiceConfigurationError for this line.",
                      "service": "com.acme.Store",
                      "provider": "com.acme.Gone",
                      "path": [
                        "com.acme:app:1",
                        "com.acme:app:1"
                      ]
                    }
                  ],
                  "unusedIgnores": [],
                  "foreignFiles": 1,
                  "notRead": {
                    "broken.jar": "zip file is empty"
                  }
                }
                """, result().report(FindingFormat.JSON));
    }

    @Test
    void theOtherFormatsNameRuleAndPlace() throws IOException {
        CheckResult result = result();

        assertEquals("1 error, 1 warning; not looked at: 1 foreign file", result.summary());
        assertTrue(result.report(FindingFormat.SARIF).contains("\"ruleId\": \"EP02\""));
        assertTrue(result.report(FindingFormat.JUNIT).contains("failures=\"1\""));
        assertTrue(result.report(FindingFormat.GITHUB)
                .startsWith("::error file=app/META-INF/services/com.acme.Store,line=2,col=1,title=EP02::"));
        assertTrue(result.report(FindingFormat.TEXT).endsWith(result.summary() + "\n"));
        assertEquals("broken.jar", result.warnings().get(0).where());
    }

    @Test
    void theTableIsWrittenForPeopleAndPrograms() throws IOException {
        ServiceTable table = result().table();

        assertEquals("""
                artifact\tservice\tprovider\tname
                com.acme:app:1\tcom.acme.Store\tcom.acme.S3Store\ts3
                com.acme:app:1\tcom.acme.Store\tcom.acme.Gone\tgone
                """, table.tsv());
        assertEquals("""
                com.acme.Store
                  s3: com.acme.S3Store (com.acme:app:1)
                  gone: com.acme.Gone (com.acme:app:1)
                1 service with 2 providers in 1 archive
                """, table.byService());
        assertEquals("""
                com.acme:app:1
                  com.acme.Store -> com.acme.S3Store
                  com.acme.Store -> com.acme.Gone
                1 service with 2 providers in 1 archive
                """, table.byArtifact());
    }
}
