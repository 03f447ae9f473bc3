// better-sqlite3 keeps strings and numbers in a napi_ref, which Node-API allows from version 10 on. Node-API 9 (Electron
// 33) keeps only objects and functions. Included before the addon's own sources (g++ -include), this header puts any other
// value into an array of one and keeps that; the lowest bit of the napi_ref says that a box must be opened first.
// Compiling with the experimental Node-API instead would crash: its finalizers run inside the garbage collection.
#pragma once
#include <cstdint>
#include <node_api.h>

namespace boxed {

constexpr uintptr_t kMark = 1;

inline uintptr_t Bits(napi_ref reference) { return reinterpret_cast<uintptr_t>(reference); }
inline napi_ref Unmarked(napi_ref reference) { return reinterpret_cast<napi_ref>(Bits(reference) & ~kMark); }

inline napi_status CreateReference(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_external) {
    return napi_create_reference(env, value, count, result);
  }
  napi_value box;
  status = napi_create_array_with_length(env, 1, &box);
  if (status == napi_ok) status = napi_set_element(env, box, 0, value);
  if (status == napi_ok) status = napi_create_reference(env, box, count, result);
  if (status == napi_ok) *result = reinterpret_cast<napi_ref>(Bits(*result) | kMark);
  return status;
}

inline napi_status ValueOf(napi_env env, napi_ref reference, napi_value* result) {
  napi_status status = napi_get_reference_value(env, Unmarked(reference), result);
  const bool is_boxed = Bits(reference) & kMark;
  if (status != napi_ok || !is_boxed || *result == nullptr) return status;
  return napi_get_element(env, *result, 0, result);
}

inline napi_status Delete(napi_env env, napi_ref reference) { return napi_delete_reference(env, Unmarked(reference)); }

inline napi_status Hold(napi_env env, napi_ref reference, uint32_t* count) {
  return napi_reference_ref(env, Unmarked(reference), count);
}

inline napi_status Release(napi_env env, napi_ref reference, uint32_t* count) {
  return napi_reference_unref(env, Unmarked(reference), count);
}

}  // namespace boxed

#define napi_create_reference boxed::CreateReference
#define napi_get_reference_value boxed::ValueOf
#define napi_delete_reference boxed::Delete
#define napi_reference_ref boxed::Hold
#define napi_reference_unref boxed::Release
