package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.entrypoints.Extension;
import io.github.waymark.entrypoints.Extensions;
import io.github.waymark.entrypoints.registry.ProviderName;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library derives the names of providers by the same rule as the plugin, which checks them before anybody runs the program. */
class ProviderNamesTest {

    private static final List<String> CLASSES = List.of(
            "S3Store",
            "FileStore",
            "HTTPServerStore",
            "OAuth2Store",
            "Utf8Store",
            "Snake_CaseStore",
            "DefaultStoreImpl",
            "StoreProvider",
            "Restore",
            "S3$",
            "S3Store$",
            "_Store",
            "lowerStore",
            "A",
            "AB",
            "ABc",
            "Abc__Def",
            "_leading",
            "Trailing_",
            "ÄltererStore",
            "X1Y2Store",
            "__");

    @Test
    void theLibraryAndThePluginDeriveTheSameNames(@TempDir Path folder)
            throws IOException, ReflectiveOperationException {
        StringBuilder source = new StringBuilder("package x;\npublic interface Store {\n");
        List<String> providers = new ArrayList<>();
        for (String name : CLASSES) {
            source.append("    public class ").append(name).append(" implements Store {}\n");
            providers.add("x.Store$" + name);
        }
        Path file = folder.resolve("Store.java");
        Files.writeString(file, source.append("}\n"));
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-encoding", "UTF-8", "-proc:none", "-d", folder.toString(), file.toString());
        assertEquals(0, exit);
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve("x.Store"), String.join("\n", providers));

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            Extensions<?> extensions = Extensions.of(ServiceLoader.load(loader.loadClass("x.Store"), loader));

            assertEquals(
                    providers.stream()
                            .map(provider -> ProviderName.of(Optional.empty(), provider, "x.Store"))
                            .toList(),
                    extensions.all().map(Extension::name).toList());
        }
    }
}
