package io.github.waymark.entrypoints;

import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;

/** Where a class is from. */
final class Origin {

    private Origin() {}

    /** The module with its version, and the name of the jar; empty if neither is known, as in a native image. */
    static String of(Class<?> type) {
        String module = module(type.getModule());
        String file = file(type.getProtectionDomain());
        return module.isEmpty() || file.isEmpty() ? module + file : module + " in " + file;
    }

    private static String module(Module module) {
        if (module == null || !module.isNamed()) {
            return "";
        }
        // Modules of a native image may have no descriptor.
        String version = module.getDescriptor() == null
                ? ""
                : module.getDescriptor().rawVersion().orElse("");
        return module.getName() + (version.isEmpty() ? "" : "@" + version);
    }

    /** The name of a jar, also within another one, or the last two names of a folder: {@code target/classes}. */
    private static String file(ProtectionDomain domain) {
        CodeSource source = domain == null ? null : domain.getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null || location.getProtocol().equals("jrt")) {
            return "";
        }
        String path = location.getPath();
        boolean isFolder = path.endsWith("/") && !path.endsWith("!/");
        int end = path.length();
        while (end > 0 && (path.charAt(end - 1) == '/' || path.charAt(end - 1) == '!')) {
            end--;
        }
        int start = path.lastIndexOf('/', end - 1);
        return path.substring((isFolder ? path.lastIndexOf('/', start - 1) : start) + 1, end);
    }
}
