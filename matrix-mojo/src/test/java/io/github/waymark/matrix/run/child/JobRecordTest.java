package io.github.waymark.matrix.run.child;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.matrix.result.EnvironmentResult.ModuleResult;
import io.github.waymark.matrix.result.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobRecordTest {

    private final JobRecord record = new JobRecord();

    @Test
    void modulesComeInMavensOrderWithTheTimesOfTheEnvironment() {
        tell("module-start", "core", "");
        tell("module-start", "web", "");
        tell("mojo-end", "core", ",'env':'jdk25','millis':2500,'outcome':'ok','goal':'test','plugin':'x'");
        tell("mojo-end", "core", ",'env':'jdk17','millis':1000,'outcome':'ok','goal':'test','plugin':'x'");
        tell("module-end", "web", ",'millis':300,'outcome':'ok'");
        tell("module-end", "core", ",'millis':500,'outcome':'failed','late':1");
        tell("module-start", "docs", "");

        assertEquals(2, record.endedModules());
        assertEquals(
                List.of(new ModuleResult("core", Outcome.FAILED, 3.0), new ModuleResult("web", Outcome.OK, 0.3)),
                record.modules("jdk25"));
        assertEquals(1.5, record.modules("jdk17").get(0).seconds());
    }

    @Test
    void theTimeOfTestsThatMavenWaitedForIsInTheModulesOwn() {
        tell("module-start", "core", "");
        tell("mojo-end", "core", ",'env':'jdk17','millis':1000,'outcome':'ok','goal':'test','plugin':'x'");
        tell("module-end", "core", ",'millis':1500,'outcome':'ok','late':0");

        assertEquals(1.5, record.modules("jdk17").get(0).seconds());
    }

    @Test
    void modulesOfOneArtifactIdAreToldApart() {
        tell("module-start", "core", ",'group':'com.a'");
        tell("tests-start", "core", ",'group':'com.a','env':'jdk17'");
        assertEquals("core", record.currentModule("jdk17"));
        tell("module-start", "core", ",'group':'com.b'");
        tell("module-start", "web", ",'group':'com.b'");
        tell("module-end", "core", ",'group':'com.a','millis':300,'outcome':'ok'");
        tell("module-end", "web", ",'group':'com.b','millis':100,'outcome':'ok'");
        tell("module-end", "core", ",'group':'com.b','millis':200,'outcome':'failed'");

        assertEquals(3, record.endedModules());
        assertEquals(
                List.of(
                        new ModuleResult("com.a:core", Outcome.OK, 0.3),
                        new ModuleResult("com.b:core", Outcome.FAILED, 0.2),
                        new ModuleResult("web", Outcome.OK, 0.1)),
                record.modules("jdk17"));
        assertEquals("com.a:core", record.currentModule("jdk17"));
    }

    @Test
    void eventsWithValuesOfOtherTypesAreIgnored() {
        tell("module-start", "core", "");

        record.add("{\"event\": {}}");
        record.add("{\"event\": \"session-start\", \"modules\": \"many\"}");
        record.add("{\"event\": [1, 2]}");

        assertEquals(0, record.endedModules());
    }

    @Test
    void anEnvironmentIsWhereItsTestsAre() {
        tell("module-start", "core", "");
        tell("tests-start", "core", ",'env':'jdk17'");
        tell("module-start", "web", "");

        assertEquals("core", record.currentModule("jdk17"));
        assertEquals("web", record.currentModule("jdk25"));
    }

    @Test
    void testsThatOverlapCountOnceInTheTimeOfTheTests() {
        String surefire = ",'plugin':'maven-surefire-plugin','goal':'test','outcome':'ok','env':'jdk17'";
        tell("mojo-end", "core", ",'at':5000,'millis':3000" + surefire);
        tell("mojo-end", "web", ",'at':6000,'millis':3000" + surefire);
        tell("mojo-end", "app", ",'at':9000,'millis':1000" + surefire);
        tell("mojo-end", "app", ",'at':12000,'millis':2000,'plugin':'maven-jar-plugin','goal':'jar','outcome':'ok'");

        assertEquals(5.0, record.testSeconds("jdk17"));
        assertEquals(12000, record.lastGoalAt("jdk17"));
        assertEquals(12000, record.lastGoalAt("jdk25"));
    }

    @Test
    void aModuleIsUntestedIfNoneOfItsGoalsRanATest() {
        tell("tests", "core", ",'env':'jdk17','path':'core','run':0,'failed':0,'classes':12");
        tell("tests", "web", ",'env':'jdk17','path':'a/web','run':0,'failed':0,'classes':3");
        tell("tests", "web", ",'env':'jdk17','path':'a/web','run':4,'failed':0,'classes':1");
        tell("tests", "docs", ",'env':'jdk17','path':'docs','run':0,'failed':0,'classes':0");

        assertEquals(List.of("core"), record.untested("jdk17"));
    }

    private void tell(String event, String module, String more) {
        record.add(
                "{'event':'%s','module':'%s'%s}".formatted(event, module, more).replace('\'', '"'));
    }
}
