package io.github.relu4j.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.example.Ramp;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.HandOver;
import io.github.relu4j.support.LoggedWarnings;
import io.github.relu4j.support.Operation;
import io.github.relu4j.support.Subject;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@Tag("attack")
@DisabledIfSystemProperty(
    named = "relu4j.path",
    matches = "vector",
    disabledReason = "there the first call loads the vector form, before a loader can be closed")
@DisplayName("A plug-in's class loader that is closed fails no call and logs no stack trace")
class ClosedLoaderAttackTest {

  private static final int CASES = 6;

  private static final int LENGTH = 1 << 15;

  /** The warm-up begins after half of them. */
  private static final int CALLS = 128;

  private static final Subject WANTED = Subject.of(new Ramp(0.2f));
  private static final float[] X = FloatSample.elements(LENGTH, 1);
  private static final float[] EXPECTED = WANTED.expected(Operation.FORWARD, X, X);

  /** A plug-in, whose loader is closed after some calls. */
  private record Plugin(int callsBefore) {

    Stream<Plugin> smaller() {
      return Stream.of(0, callsBefore / 2).filter(fewer -> fewer < callsBefore).map(Plugin::new);
    }
  }

  /** Finds the example's classes itself, though its parent has them too. */
  private static final class PluginLoader extends URLClassLoader {

    PluginLoader() {
      super(
          new URL[] {Ramp.class.getProtectionDomain().getCodeSource().getLocation()},
          Ramp.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(Ramp.class.getPackageName())) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : findClass(name);
      }
    }
  }

  @Test
  @DisplayName("before the first call, while it warms up, or afterwards")
  void closed() {
    Attack.run(
        "plugins",
        CASES,
        ClosedLoaderAttackTest::plugin,
        Plugin::smaller,
        plugin ->
            assertThat(LoggedWarnings.during(() -> use(plugin)))
                .allSatisfy(record -> assertThat(record.getThrown()).isNull()));
  }

  private static Plugin plugin(RandomGenerator random) {
    return new Plugin(random.nextInt(3) == 0 ? 0 : random.nextInt(CALLS));
  }

  private static void use(Plugin plugin) throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (PluginLoader loader = new PluginLoader()) {
      ElementwiseActivation ramp =
          (ElementwiseActivation)
              loader.loadClass(Ramp.class.getName()).getConstructor(float.class).newInstance(0.2f);
      assertThat(ramp.getClass()).isNotEqualTo(Ramp.class);
      CountDownLatch before = new CountDownLatch(plugin.callsBefore());
      Future<?> user = thread.submit(() -> call(ramp, before));
      before.await();
      loader.close();
      user.get();
      HandOver.settle(ramp);
    } finally {
      thread.shutdownNow();
    }
  }

  private static void call(ElementwiseActivation ramp, CountDownLatch before) {
    float[] y = new float[LENGTH];
    for (int call = 0; call < CALLS; call++) {
      ramp.forward(X, y);
      assertThat(Arrays.equals(y, EXPECTED)).as("results of call %d", call).isTrue();
      before.countDown();
    }
  }
}
