package io.github.relu4j.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who may know whom")
class DependenciesTest {

  private static final String ROOT = "io.github.relu4j";
  private static final String INTERNAL = ROOT + ".internal..";
  private static final String VECTOR_API = "jdk.incubator.vector..";

  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** Their names say so; the others load without the module of the Vector API. */
  private static final DescribedPredicate<JavaClass> VECTOR_CODE =
      describe(
          "are vector code",
          type -> type.getName().startsWith(ROOT) && type.getName().matches(".*(Vector|Lanes).*"));

  @Test
  @DisplayName("packages form no cycle")
  void cycles() {
    slices().matching("io.github.(**)").should().beFreeOfCycles().check(LIBRARY);
  }

  @Test
  @DisplayName("each layer knows those below it alone, and no other in its own line")
  void layers() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("names")
        .definedBy(ROOT + ".names")
        .layer("init")
        .definedBy(ROOT + ".init")
        .layer("monitor")
        .definedBy(ROOT + ".monitor")
        .layer("activations")
        .definedBy(ROOT)
        .layer("storage")
        .definedBy(ROOT + ".storage")
        .layer("memory")
        .definedBy(ROOT + ".internal.memory")
        .layer("formats")
        .definedBy(ROOT + ".internal.format")
        .layer("run")
        .definedBy(ROOT + ".internal.run")
        .layer("loops in vectors")
        .definedBy(ROOT + ".internal.loop.vector")
        .layer("loops of rows")
        .definedBy(ROOT + ".internal.loop.row")
        .layer("loops of gates")
        .definedBy(ROOT + ".internal.loop.gate")
        .layer("loops of channels")
        .definedBy(ROOT + ".internal.loop.channel")
        .layer("loops")
        .definedBy(ROOT + ".internal.loop")
        .layer("formulas")
        .definedBy(ROOT + ".internal.formula")
        .layer("kernel")
        .definedBy(ROOT + ".kernel")
        .layer("arithmetic")
        .definedBy(ROOT + ".internal.arithmetic")
        .layer("text")
        .definedBy(ROOT + ".internal.text")
        .layer("json")
        .definedBy(ROOT + ".internal.json")
        .layer("check")
        .definedBy(ROOT + ".internal.check")
        .whereLayer("names")
        .mayOnlyAccessLayers("activations", "text", "json", "check")
        .whereLayer("init")
        .mayOnlyAccessLayers("activations", "check")
        .whereLayer("monitor")
        .mayOnlyAccessLayers("activations", "check")
        .whereLayer("activations")
        .mayOnlyAccessLayers(
            "storage",
            "formats",
            "memory",
            "run",
            "loops of rows",
            "loops of gates",
            "loops of channels",
            "loops",
            "formulas",
            "kernel",
            "arithmetic",
            "text",
            "check")
        .whereLayer("storage")
        .mayOnlyAccessLayers("formats", "memory", "check")
        .whereLayer("formats")
        .mayOnlyAccessLayers("loops", "arithmetic", "check")
        .whereLayer("run")
        .mayOnlyAccessLayers("loops in vectors", "loops", "memory", "kernel", "arithmetic")
        .whereLayer("loops in vectors")
        .mayOnlyAccessLayers("loops", "formulas", "kernel", "arithmetic")
        .whereLayer("loops of rows")
        .mayOnlyAccessLayers("loops", "formulas", "arithmetic")
        .whereLayer("loops of gates")
        .mayOnlyAccessLayers("loops", "kernel", "arithmetic")
        .whereLayer("loops of channels")
        .mayOnlyAccessLayers("loops", "formulas")
        .whereLayer("loops")
        .mayOnlyAccessLayers("formulas", "kernel", "arithmetic")
        .whereLayer("formulas")
        .mayOnlyAccessLayers("kernel", "arithmetic")
        .whereLayer("memory")
        .mayNotAccessAnyLayer()
        .whereLayer("kernel")
        .mayNotAccessAnyLayer()
        .whereLayer("arithmetic")
        .mayNotAccessAnyLayer()
        .whereLayer("text")
        .mayOnlyAccessLayers("json", "check")
        .whereLayer("json")
        .mayOnlyAccessLayers("check")
        .whereLayer("check")
        .mayNotAccessAnyLayer()
        .check(LIBRARY);
  }

  @Test
  @DisplayName("only classes whose names say Vector or Lanes know jdk.incubator.vector")
  void vectorApi() {
    // VectorKernel names functions in vectors, but loads without the module.
    noClasses()
        .that(not(VECTOR_CODE))
        .should()
        .dependOnClassesThat(resideInAPackage(VECTOR_API))
        .check(LIBRARY);
  }

  @Test
  @DisplayName("only vectorKernel methods name vector code, so classes load without the module")
  void vectorKernelMethods() {
    methods()
        .that()
        .areDeclaredInClassesThat(not(VECTOR_CODE))
        .and()
        .doNotHaveName("vectorKernel")
        .should(notMention(VECTOR_CODE.and(not(simpleName("VectorCode")))))
        .check(LIBRARY);
  }

  private static ArchCondition<JavaMethod> notMention(DescribedPredicate<JavaClass> types) {
    return new ArchCondition<>("not mention classes that " + types.getDescription()) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        Stream.concat(
                method.getAllInvolvedRawTypes().stream(),
                method.getAccessesFromSelf().stream().map(access -> access.getTargetOwner()))
            .filter(types)
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " mentions " + type.getName())));
      }
    };
  }

  @Test
  @DisplayName("one class loads the vector path, and only the engine names it")
  void vectorCode() {
    classes()
        .that()
        .haveSimpleName("VectorCode")
        .should()
        .onlyDependOnClassesThat(
            resideInAPackage("java..")
                .or(simpleName("VectorCode"))
                .or(simpleName("LoopMaker"))
                .or(simpleName("VectorLoops")))
        .andShould()
        .onlyHaveDependentClassesThat(simpleName("VectorCode").or(simpleName("Surroundings")))
        .check(LIBRARY);
  }

  @Test
  @DisplayName(
      "no class is known by name alone, so a tool that drops unused classes keeps them all")
  void reachable() {
    Set<JavaClass> reached = new HashSet<>();
    Deque<JavaClass> ahead = new ArrayDeque<>(LIBRARY.that(not(resideInAPackage(INTERNAL))));
    while (!ahead.isEmpty()) {
      JavaClass type = ahead.remove();
      if (reached.add(type)) {
        type.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
            .filter(target -> LIBRARY.contain(target.getName()))
            .forEach(ahead::add);
      }
    }
    // Of Tuning nothing is left but its figures, which javac copies.
    assertThat(reached)
        .containsAll(LIBRARY.that(not(simpleName("package-info").or(simpleName("Tuning")))));
  }

  @Test
  @DisplayName("the library needs the base module of Java, and nothing else but the Vector API")
  void noDependency() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAPackage("java.lang..")
                .or(resideInAPackage("java.math.."))
                .or(resideInAPackage("java.nio"))
                .or(resideInAPackage("java.util.."))
                .or(resideInAPackage("java.io.."))
                .or(resideInAPackage(VECTOR_API))
                .or(resideInAPackage(ROOT + "..")))
        .check(LIBRARY);
  }
}
