#include "text/blocks.h"

#if defined __SSE2__
#include <emmintrin.h>
#elif defined __ARM_NEON && defined __aarch64__ && BYTES_LITTLE
#include <arm_neon.h>
#endif

const unsigned char bytes_ones[32] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};

/* The highest bit of each byte that is an ASCII digit. */
static inline uint64_t digits_of(uint64_t block)
{
  uint64_t low = block & ~BYTES_HIGH;

  return (low + (0x80 - '0') * BYTES_LOW) & ~(low + (0x7F - '9') * BYTES_LOW) & ~block & BYTES_HIGH;
}

/* The highest bits of eight bytes of which the others are 0. */
static inline uint8_t gather(uint64_t marks)
{
  return (uint8_t)bytes_gather(marks, 7);
}

void blocks_sort_plain(const struct blocks *blocks, const char *text, size_t from, size_t length)
{
  size_t at;

  for (at = from; at < length; at += 8) {
    uint64_t block = bytes_load_some(text + at, length - at), letters = bytes_letters(block), digits = digits_of(block),
             foreign = block & BYTES_HIGH;
    bytes_store(blocks->folded + at, block | letters >> 2);
    blocks->word[at / 8] = gather(letters | digits | foreign);
    blocks->special[at / 8] = gather(digits | (letters & ~(block << 2)));
    blocks->foreign[at / 8] = gather(foreign);
  }
  memset(blocks->folded + at, 0, BLOCKS_ROOM - 8);
  memset(blocks->word + at / 8, 0, BLOCKS_ROOM - 8);
  memset(blocks->special + at / 8, 0, BLOCKS_ROOM - 8);
  memset(blocks->foreign + at / 8, 0, BLOCKS_ROOM - 8);
}

#if defined __SSE2__

static void sort_16(const struct blocks *blocks, const char *text, size_t at)
{
  __m128i block = _mm_loadu_si128((const __m128i *)(const void *)(text + at)), case_bit = _mm_set1_epi8(0x20);
  /* moved so that a range begins at the smallest signed number */
  __m128i letters = _mm_cmplt_epi8(_mm_add_epi8(_mm_or_si128(block, case_bit), _mm_set1_epi8((char)(0x80 - 'a'))),
                                   _mm_set1_epi8(-128 + 26));
  __m128i digits = _mm_cmplt_epi8(_mm_add_epi8(block, _mm_set1_epi8((char)(0x80 - '0'))), _mm_set1_epi8(-128 + 10));
  __m128i capitals = _mm_andnot_si128(_mm_slli_epi16(block, 2), letters);
  uint16_t foreign = (uint16_t)_mm_movemask_epi8(block),
           word = (uint16_t)(foreign | _mm_movemask_epi8(_mm_or_si128(letters, digits))),
           special = (uint16_t)_mm_movemask_epi8(_mm_or_si128(capitals, digits));

  _mm_storeu_si128((__m128i *)(void *)(blocks->folded + at), _mm_or_si128(block, _mm_and_si128(letters, case_bit)));
  memcpy(blocks->word + at / 8, &word, sizeof word);
  memcpy(blocks->special + at / 8, &special, sizeof special);
  memcpy(blocks->foreign + at / 8, &foreign, sizeof foreign);
}

#elif defined __ARM_NEON && defined __aarch64__ && BYTES_LITTLE

/* The bits of 16 bytes that are all 0 or all 1, those of the first byte lowest. */
static uint16_t gather_16(uint8x16_t marks)
{
  static const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t bits = vandq_u8(marks, vld1q_u8(weights));

  return (uint16_t)(vaddv_u8(vget_low_u8(bits)) | vaddv_u8(vget_high_u8(bits)) << 8);
}

static void sort_16(const struct blocks *blocks, const char *text, size_t at)
{
  uint8x16_t block = vld1q_u8((const uint8_t *)text + at), case_bit = vdupq_n_u8(0x20);
  uint8x16_t letters = vcltq_u8(vsubq_u8(vorrq_u8(block, case_bit), vdupq_n_u8('a')), vdupq_n_u8(26));
  uint8x16_t digits = vcltq_u8(vsubq_u8(block, vdupq_n_u8('0')), vdupq_n_u8(10));
  uint8x16_t capitals = vbicq_u8(letters, vtstq_u8(block, case_bit));
  uint16_t foreign = gather_16(vcgeq_u8(block, vdupq_n_u8(0x80))),
           word = foreign | gather_16(vorrq_u8(letters, digits)), special = gather_16(vorrq_u8(capitals, digits));

  vst1q_u8((uint8_t *)blocks->folded + at, vorrq_u8(block, vandq_u8(letters, case_bit)));
  memcpy(blocks->word + at / 8, &word, sizeof word);
  memcpy(blocks->special + at / 8, &special, sizeof special);
  memcpy(blocks->foreign + at / 8, &foreign, sizeof foreign);
}

#endif

size_t blocks_sort_wide(const struct blocks *blocks, const char *text, size_t length)
{
  size_t at = 0;

#if defined __SSE2__ || (defined __ARM_NEON && defined __aarch64__ && BYTES_LITTLE)
  for (; length - at >= 16; at += 16)
    sort_16(blocks, text, at);
#else
  (void)blocks;
  (void)text;
  (void)length;
#endif
  return at;
}
