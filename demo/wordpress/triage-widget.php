<?php
/**
 * Plugin Name: Triage widget
 * Description: Questions about sore or weak back and knees, on any page: [triage_widget region="GB"]. Nothing that a person answers leaves their browser.
 * Version: 0.1.0
 * Requires at least: 6.5
 * Requires PHP: 8.0
 * License: MIT
 *
 * Put this file into wp-content/plugins/triage-widget/ together with triage-widget.js and sri.json from the package's
 * dist folder, then switch the plugin on.
 */

if (!defined('ABSPATH')) {
    exit;
}

const TRIAGE_WIDGET_VERSION = '0.1.0';
const TRIAGE_WIDGET_FILE = 'triage-widget.js';

/** What the shortcode may set, with what a value must look like. Anything else is left out. */
const TRIAGE_WIDGET_SETTINGS = [
    'region' => '/^[A-Za-z]{2}$/D',
    'lang' => '/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/D',
    'theme' => '/^(auto|light|dark)$/D',
    'medicines' => '/^(show|hide)$/D',
    'perspectives' => '/^[a-z]+( [a-z]+)*$/D',
    'mode' => '/^(triage|reference)$/D',
    'start' => '/^(cover|question)$/D',
    'heading-level' => '/^[1-6]$/D',
    'emergency-number' => '/^[0-9+*# ()-]{2,24}$/D',
    'advice-number' => '/^[0-9+*# ()-]{2,24}$/D',
];

/** A pack of your own: a path on this site, and the hash that `triage-pack build` prints. One is nothing without the other. */
const TRIAGE_WIDGET_PACK = [
    'src' => '~^/(?![/\\\\])[A-Za-z0-9._/-]+\.json$~D',
    'pack-integrity' => '~^sha384-[A-Za-z0-9+/]{64}$~D',
];

/**
 * [triage_widget region="GB"]What stands in while scripts are off[/triage_widget]
 * WordPress hands over an empty string where no attribute was written.
 */
function triage_widget_shortcode($written, ?string $content = null): string
{
    wp_enqueue_script_module('triage-widget');
    $names = array_keys(TRIAGE_WIDGET_SETTINGS + TRIAGE_WIDGET_PACK);
    $values = shortcode_atts(array_fill_keys($names, ''), $written, 'triage_widget');
    $kept = array_filter(
        $values,
        fn ($value, $name) => isset(TRIAGE_WIDGET_SETTINGS[$name]) && is_string($value) && preg_match(TRIAGE_WIDGET_SETTINGS[$name], $value) === 1,
        ARRAY_FILTER_USE_BOTH
    );
    $settings = '';
    foreach ($kept + triage_widget_pack($values) as $name => $value) {
        $settings .= sprintf(' %s="%s"', $name, esc_attr($value));
    }
    $words = trim((string) $content) === ''
        ? '<p>' . esc_html__('The questions need JavaScript. If this may be an emergency, call your local emergency number now.', 'triage-widget') . '</p>'
        : wp_kses_post($content);
    return "<triage-widget{$settings}>{$words}</triage-widget>";
}

/**
 * The pack that was written, or none. The built-in questions in the place of another pack would be about something else,
 * so a wrong address or hash becomes an address where nothing is: the widget then shows danger signs and a number.
 */
function triage_widget_pack(array $values): array
{
    $written = array_intersect_key($values, TRIAGE_WIDGET_PACK);
    if (array_filter($written, fn ($value) => $value !== '') === []) {
        return [];
    }
    foreach (TRIAGE_WIDGET_PACK as $name => $pattern) {
        if (!is_string($written[$name]) || preg_match($pattern, $written[$name]) !== 1) {
            return ['src' => 'about:invalid'];
        }
    }
    return $written;
}

/** A link with data-triage-widget, which every editor keeps, becomes the widget too: the page only needs the script. */
function triage_widget_links(string $content): string
{
    if (str_contains($content, 'data-triage-widget')) {
        wp_enqueue_script_module('triage-widget');
    }
    return $content;
}

/** Adds the hash from sri.json, so that a browser refuses a file which somebody, or an optimiser, has changed. */
function triage_widget_script_attributes(array $attributes): array
{
    if (($attributes['id'] ?? '') !== 'triage-widget-js-module') {
        return $attributes;
    }
    $list = __DIR__ . '/sri.json';
    $hash = is_readable($list) ? json_decode(file_get_contents($list), true)[TRIAGE_WIDGET_FILE] ?? '' : '';
    return $hash === '' ? $attributes : $attributes + ['integrity' => $hash, 'crossorigin' => 'anonymous'];
}

add_action('init', function (): void {
    wp_register_script_module('triage-widget', plugins_url(TRIAGE_WIDGET_FILE, __FILE__), [], TRIAGE_WIDGET_VERSION);
});
add_shortcode('triage_widget', 'triage_widget_shortcode');
add_filter('the_content', 'triage_widget_links', 12);
add_filter('wp_script_attributes', 'triage_widget_script_attributes');
