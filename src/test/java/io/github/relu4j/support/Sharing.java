package io.github.relu4j.support;

import io.github.relu4j.ElementwiseActivation;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A second thread for tests of shared calls. */
public final class Sharing {

  private Sharing() {}

  /** A pool of one thread, which keeps no JVM alive. */
  public static ExecutorService oneThread() {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(task, "helps in a test");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** What an activation does with a part, before it copies it. */
  public interface Part {

    /** Is told the index of the first element. */
    void begin(int first);
  }

  /** The identity, with something to do in each part of forward. */
  public record Watched(Part part) implements ElementwiseActivation {

    @Override
    public float forward(float x) {
      return x;
    }

    @Override
    public float derivative(float x) {
      return 1f;
    }

    @Override
    public void forward(float[] x, int xOffset, float[] y, int yOffset, int length) {
      part.begin(xOffset);
      System.arraycopy(x, xOffset, y, yOffset, length);
    }

    @Override
    public String name() {
      return "watched";
    }
  }
}
