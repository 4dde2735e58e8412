package io.github.waymark.notes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses OUR_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.waymark.notes");

    @Test
    void onlyTheMavenPackageKnowsMaven() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..notes.maven..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", "org.eclipse.aether..")
                .check(OUR_CLASSES);
    }

    @Test
    void nothingKnowsSnakeYaml() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.yaml..")
                .check(OUR_CLASSES);
    }

    @Test
    void onlyTheRenderPackageKnowsFreeMarker() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..notes.render..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("freemarker..")
                .check(OUR_CLASSES);
    }

    @Test
    void onlyTheMarkupPackageKnowsTheMarkdownParser() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..notes.markup..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.commonmark..")
                .check(OUR_CLASSES);
    }

    /** They are there only where a project brings them. */
    @Test
    void oneClassEachKnowsAsciidoctorAndTheEnforcer() {
        noClasses()
                .that()
                .doNotHaveSimpleName("AsciidoctorReader")
                .and()
                .doNotHaveSimpleName("Holder")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.asciidoctor..")
                .check(OUR_CLASSES);
        noClasses()
                .that()
                .doNotHaveSimpleName("RequireReleaseNote")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.maven.enforcer..")
                .check(OUR_CLASSES);
    }
}
