package io.github.relu4j.internal.loop.channel;

import io.github.relu4j.internal.loop.ChannelSnake;
import io.github.relu4j.internal.loop.Loops;

/** The operations of a snake with parameters per channel, over a run of one channel. */
enum SnakeOperation {
  FORWARD {
    @Override
    void elements(
        ChannelSnake snake,
        float[] x,
        int xFrom,
        float[] gradY,
        int gradYFrom,
        float[] out,
        int outFrom,
        int length) {
      for (int i = 0; i < length; i++) {
        out[outFrom + i] = snake.forwardOfAny(x[xFrom + i]);
      }
    }

    @Override
    void run(
        Loops loops,
        ChannelSnake snake,
        float[] x,
        int xFrom,
        float[] gradY,
        int gradYFrom,
        float[] out,
        int outFrom,
        int length) {
      loops.forward().apply(snake, x, xFrom, out, outFrom, length);
    }
  },

  DERIVATIVE {
    @Override
    void elements(
        ChannelSnake snake,
        float[] x,
        int xFrom,
        float[] gradY,
        int gradYFrom,
        float[] out,
        int outFrom,
        int length) {
      for (int i = 0; i < length; i++) {
        out[outFrom + i] = snake.derivativeOfAny(x[xFrom + i]);
      }
    }

    @Override
    void run(
        Loops loops,
        ChannelSnake snake,
        float[] x,
        int xFrom,
        float[] gradY,
        int gradYFrom,
        float[] out,
        int outFrom,
        int length) {
      loops.derivative().apply(snake, x, xFrom, out, outFrom, length);
    }
  },

  BACKWARD {
    @Override
    void elements(
        ChannelSnake snake,
        float[] x,
        int xFrom,
        float[] gradY,
        int gradYFrom,
        float[] out,
        int outFrom,
        int length) {
      for (int i = 0; i < length; i++) {
        out[outFrom + i] = snake.backwardOfAny(x[xFrom + i], gradY[gradYFrom + i]);
      }
    }

    @Override
    void run(
        Loops loops,
        ChannelSnake snake,
        float[] x,
        int xFrom,
        float[] gradY,
        int gradYFrom,
        float[] out,
        int outFrom,
        int length) {
      loops.derivative().multiply(snake, x, xFrom, gradY, gradYFrom, out, outFrom, length);
    }
  };

  /** Any elements, one by one. */
  abstract void elements(
      ChannelSnake snake,
      float[] x,
      int xFrom,
      float[] gradY,
      int gradYFrom,
      float[] out,
      int outFrom,
      int length);

  /** Elements within the limit, in the loops made for the class. */
  abstract void run(
      Loops loops,
      ChannelSnake snake,
      float[] x,
      int xFrom,
      float[] gradY,
      int gradYFrom,
      float[] out,
      int outFrom,
      int length);
}
