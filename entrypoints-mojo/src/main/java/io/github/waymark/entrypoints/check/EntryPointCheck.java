package io.github.waymark.entrypoints.check;

import io.github.waymark.entrypoints.registry.RegisteredFile;
import io.github.waymark.entrypoints.registry.Registration;
import io.github.waymark.entrypoints.registry.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the service files, the modules and the code of a class path. */
public final class EntryPointCheck {

    private final CheckedPath checked;

    public EntryPointCheck(CheckedPath checked) {
        this.checked = checked;
    }

    /** The findings in the order of the class path, before those that the settings ignore are removed. */
    public List<EntryPointFinding> findings() {
        List<EntryPointFinding> findings = new ArrayList<>();
        Map<String, List<Registration>> services = checked.registry().services();
        LookupRules lookups = new LookupRules(checked, services);
        for (Source source : checked.registry().sources()) {
            findings.addAll(ofArchive(source));
            if (source.own()) {
                findings.addAll(lookups.findings(source));
            }
        }
        PathRules path = new PathRules(checked);
        services.forEach((service, providers) -> findings.addAll(path.findings(service, providers)));
        return findings;
    }

    private List<EntryPointFinding> ofArchive(Source source) {
        ServiceFileRules fileRules = new ServiceFileRules(checked);
        ProviderRules providerRules = new ProviderRules(checked);
        List<EntryPointFinding> findings = new ArrayList<>();
        List<RegisteredFile> files = checked.registry().files().stream()
                .filter(file -> file.source().equals(source))
                .toList();
        Set<String> misnamed = new LinkedHashSet<>();
        for (RegisteredFile file : files) {
            boolean isMisnamed = fileRules.isMisnamed(file);
            if (isMisnamed && (checked.complete() || fileRules.isCanonical(file))) {
                misnamed.add(file.service());
            }
            findings.addAll(fileRules.findings(file));
            if (file.file().error().isEmpty()) {
                findings.addAll(providerRules.findings(file, isMisnamed));
            }
        }
        findings.addAll(new ModuleRules(checked).findings(source, files, misnamed));
        return findings;
    }
}
